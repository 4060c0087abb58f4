import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { AdminPostListQuery } from '#src/posts/admin-model.ts';
import { postModerated } from '#src/posts/events.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import { deletePostOf, getPost, listAllPosts, takePostBack } from '#worker/posts/service.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const dora = await givenPerson('dora', 'author');
const mona = await givenPerson('mona');
const asMona = () => testContext({ as: mona });
const at = (minute: number) => fixedClock(Date.UTC(2026, 1, 1, 0, minute));

await givenPost({ by: bob, title: 'Bright reef', clock: at(1) });
await givenDraft({ by: bob, title: 'Dark reef', clock: at(2) });
await givenPost({ by: dora, title: 'Quiet lagoon', clock: at(3), also: { 'zh-TW': '安靜的潟湖' } });

async function titles(query: Partial<AdminPostListQuery>): Promise<string[]> {
  const { items } = await listAllPosts(asMona(), { limit: 20, ...query });
  return items.map(({ title }) => title);
}

test('everybody’s posts are listed, drafts too, the last touched first', async () => {
  expect(await titles({})).toEqual(['Quiet lagoon', 'Dark reef', 'Bright reef']);
  const { items } = await listAllPosts(asMona(), { limit: 1 });
  expect(items[0]).toMatchObject({ status: 'published', owner: { name: 'dora' }, locales: ['en', 'zh-TW'] });
});

test('they are filtered by state, author and title, one by one and together', async () => {
  expect(await titles({ status: 'draft' })).toEqual(['Dark reef']);
  expect(await titles({ status: 'scheduled' })).toEqual([]);
  expect(await titles({ author: 'bob' })).toEqual(['Dark reef', 'Bright reef']);
  expect(await titles({ author: 'bob', status: 'published' })).toEqual(['Bright reef']);
  expect(await titles({ title: 'REEF' })).toEqual(['Dark reef', 'Bright reef']);
  expect(await titles({ title: '潟湖' })).toEqual(['Quiet lagoon']);
  expect(await titles({ author: 'dora', title: 'reef' })).toEqual([]);
});

test.each([{}, { status: 'draft' as const }, { author: 'bob' }])(
  'pages of %j hold each post once, in both directions',
  async (filter) => {
    const all = await titles(filter);
    const seen: string[] = [];
    let page = await listAllPosts(asMona(), { limit: 1, ...filter });
    const first = page.items;
    for (; ; page = await listAllPosts(asMona(), { limit: 1, ...filter, cursor: page.next })) {
      seen.push(...page.items.map(({ title }) => title));
      if (!page.next) break;
    }
    expect(seen).toEqual(all);
    while (page.prev) page = await listAllPosts(asMona(), { limit: 1, ...filter, cursor: page.prev });
    expect(page.items).toEqual(first);
  },
);

test('a title is looked for in a bounded number of posts a page, and the next one goes on', async () => {
  const numbers = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)';
  await env.DB.prepare(
    `${numbers} INSERT INTO posts (id, slug, owner_id, original_locale, created_at, updated_at)
      SELECT 'many-' || i, 'many-' || i, ?, 'en', 0, ? FROM n`,
  )
    .bind(bob.personId, Date.UTC(2026, 5, 1))
    .run();
  const ctx = asMona();
  const first = await listAllPosts(ctx, { limit: 20, title: 'lagoon' });
  expect([first.items, ctx.db.stats.rowsRead < 10_000]).toEqual([[], true]);
  const second = await listAllPosts(asMona(), { limit: 20, title: 'lagoon', cursor: first.next ?? '' });
  expect(second.items.map(({ title }) => title)).toEqual(['Quiet lagoon']);
  const plain = asMona();
  await listAllPosts(plain, { limit: 20 });
  expect(plain.db.stats.rowsRead).toBeLessThan(200);
});

test('a moderator takes a post back, and deletes it', async () => {
  const post = await givenPost({ by: bob, title: 'Adverts' });
  expect((await takePostBack(asMona(), post.id)).status).toBe('draft');
  await expect(getPost(testContext(), post.slug)).rejects.toMatchObject({ code: 'not_found' });
  await deletePostOf(asMona(), post.id);
  const ctx = asMona();
  const [events] = await ctx.db.batch([ctx.db.select().from(outbox)]);
  const told = events.filter(({ type }) => type === postModerated.type);
  expect(told.map(({ actorId, payload }) => [actorId, payload.action])).toEqual([
    [mona.personId, 'taken_back'],
    [mona.personId, 'deleted'],
  ]);
  await expect(deletePostOf(asMona(), post.id)).rejects.toMatchObject({ code: 'not_found' });
});

test('nobody below a moderator does any of it', async () => {
  const post = await givenPost({ by: dora, title: 'Mine' });
  for (const attempt of [
    listAllPosts(testContext({ as: bob }), { limit: 1 }),
    takePostBack(testContext({ as: dora }), post.id),
    deletePostOf(testContext({ as: dora }), post.id),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
});
