import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { AdminPostListQuery } from '#src/posts/admin-model.ts';
import { postModerated } from '#src/posts/events.ts';
import type { Locale } from '#src/shared/locale.ts';
import { sendBatches } from '#worker/mail/sending/send-batches.ts';
import { listNotices } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock, systemClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import { deletePostOf, getPost, listAllPosts, takePostBack } from '#worker/posts/service.ts';
import { emailsTo } from '#worker/testing/accounts.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
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

test('a title is searched in a bounded number of posts a page, and the next page goes on from there', async () => {
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
  const notified = events.filter(({ type }) => type === postModerated.type);
  expect(notified.map(({ actorId, payload }) => [actorId, payload.action, payload.title])).toEqual([
    [mona.personId, 'taken_back', 'Adverts'],
    [mona.personId, 'deleted', 'Adverts'],
  ]);
  await expect(deletePostOf(asMona(), post.id)).rejects.toMatchObject({ code: 'not_found' });
});

describe('an author is notified that a moderator', () => {
  /** The notices of a person about their posts, the newest first, without the email. */
  const notified = async (person: Member, locale: Locale = 'en') => {
    const query = { filter: 'all', feature: 'posts', limit: 20 } as const;
    const { items } = await listNotices(testContext({ as: person, locale }), query);
    return items.map(({ text, path, actor }) => [text, path, actor]);
  };

  test('took a post back and deleted it, before the moderator has the response, without the name of the moderator', async () => {
    const cleo = await givenPerson('cleo', 'author');
    const { id } = await givenPost({ by: cleo, title: 'Buy pearls', also: { 'zh-TW': '買珍珠' } });
    expect((await call('DELETE', `/api/v1/admin/posts/${id}/publication`, { as: mona })).status).toBe(200);
    expect(await notified(cleo)).toEqual([
      [
        'A moderator unpublished your post “Buy pearls”. It’s a draft again that only you and the moderators can see.',
        '/write',
        null,
      ],
    ]);
    expect((await call('DELETE', `/api/v1/me/posts/${id}`, { as: mona })).status).toBe(200);
    expect((await notified(cleo, 'zh-TW'))[0]).toEqual([
      '版主刪除了你的文章「Buy pearls」，無法復原。',
      '/write',
      null,
    ]);
  });

  test('deleted a draft that has no name yet', async () => {
    const cora = await givenPerson('cora', 'author');
    const { id } = await givenDraft({ by: cora, title: '' });
    await call('DELETE', `/api/v1/admin/posts/${id}`, { as: mona });
    expect((await notified(cora))[0]?.[0]).toBe(
      'A moderator deleted your post “Untitled”. This can’t be undone.',
    );
  });

  test('deleted a post, by email too', async () => {
    const clara = await givenPerson('clara', 'author');
    const { id } = await givenPost({ by: clara, title: 'Spam' });
    const ctx = testContext({ as: mona, clock: systemClock });
    await deletePostOf(ctx, id);
    await deliverAll(ctx);
    const later = testContext({ clock: fixedClock(Date.now() + 4 * 60 * 60_000) });
    await sendBatches(later);
    const [email] = await emailsTo(later, 'clara@example.com');
    expect(email?.text).toContain('A moderator deleted your post “Spam”.');
  });

  test('but not of what authors do to their own posts, moderators included', async () => {
    const [clara, max] = [await givenPerson('clio', 'author'), await givenPerson('max', 'moderator')];
    for (const person of [clara, max]) {
      const { id } = await givenPost({ by: person, title: 'My own' });
      const taken = await call('DELETE', `/api/v1/me/posts/${id}/publication`, { as: person });
      const path = person === max ? `/api/v1/admin/posts/${id}` : `/api/v1/me/posts/${id}`;
      expect([taken.status, (await call('DELETE', path, { as: person })).status]).toEqual([200, 200]);
    }
    expect([await notified(clara), await notified(max)]).toEqual([[], []]);
  });
});

test('roles below moderator are refused all of this', async () => {
  const post = await givenPost({ by: dora, title: 'Mine' });
  for (const attempt of [
    listAllPosts(testContext({ as: bob }), { limit: 1 }),
    takePostBack(testContext({ as: dora }), post.id),
    deletePostOf(testContext({ as: dora }), post.id),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
});
