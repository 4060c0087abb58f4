import { describe, expect, test } from 'vitest';
import { redirectAdded } from '#src/posts/events.ts';
import { runBatch } from '#worker/platform/db.ts';
import { outbox } from '#worker/platform/tables.ts';
import { selectPostStates, statementsToStore } from '#worker/posts/queries.ts';
import { publishPost, unpublishPost, updatePost } from '#worker/posts/service.ts';
import { addRedirect, listRedirects, removeRedirect, resolveRedirect } from '#worker/redirects/service.ts';
import { createTag } from '#worker/tags/service.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const alice = await givenPerson('alice');
const mona = await givenPerson('mona');
const bob = await givenPerson('bob');
const asAlice = () => testContext({ as: alice });

async function leadsTo(path: string): Promise<string | null> {
  return resolveRedirect(testContext(), path).then(
    ({ to }) => to,
    () => null,
  );
}

const refusal = (pointer: string, code: string) => ({ fields: [{ pointer, code }] });

describe('a redirect by hand', () => {
  test('redirects from the exact form of an old address', async () => {
    await givenPost({ by: bob, title: 'Tides' });
    const made = await addRedirect(asAlice(), { from: '/2019/05/Tides.HTML/', to: '/zh-TW/posts/tides/' });
    expect(made).toMatchObject({ from: '/2019/05/tides.html', to: '/posts/tides', kind: 'manual' });
    for (const path of ['/2019/05/Tides.html', '/2019/05/tides.HTML?ref=x', '/zh-TW/2019/05/%54ides.html/'])
      expect(await leadsTo(path)).toBe('/posts/tides');
    expect(await leadsTo('/2019/05/tides')).toBeNull();
  });

  test('follows its post when the address changes', async () => {
    const post = await givenPost({ by: bob, title: 'Wanderer' });
    await addRedirect(asAlice(), { from: '/old/wanderer', to: '/posts/wanderer' });
    await updatePost(testContext({ as: bob }), post.id, { slug: 'settler' });
    expect(await leadsTo('/old/wanderer')).toBe('/posts/settler');
    await unpublishPost(testContext({ as: bob }), post.id);
    expect(await leadsTo('/old/wanderer')).toBeNull();
    const { items } = await listRedirects(asAlice(), { limit: 10, prefix: '/old/' });
    expect(items).toMatchObject([{ from: '/old/wanderer', to: '/posts/settler', live: false }]);
    await publishPost(testContext({ as: bob }), post.id, {});
    expect(await leadsTo('/old/wanderer')).toBe('/posts/settler');
  });

  test('redirects to other sites by https only', async () => {
    await addRedirect(asAlice(), { from: '/shop', to: 'https://shop.example/Start?a=%20b' });
    expect(await leadsTo('/shop')).toBe('https://shop.example/Start?a=%20b');
    for (const to of ['http://shop.example/', 'javascript:alert(1)', '//evil.example'])
      await expect(addRedirect(asAlice(), { from: '/x', to })).rejects.toMatchObject(
        refusal('/to', 'redirect_to'),
      );
  });

  test('is logged with the admin who added it', async () => {
    const ctx = asAlice();
    const [events] = await ctx.db.batch([ctx.db.select().from(outbox)]);
    expect(
      events.find(({ type, payload }) => type === redirectAdded.type && payload.from === '/shop'),
    ).toMatchObject({ actorId: alice.personId });
  });
});

test('a redirect to a draft takes effect at publication, and leads straight to the address of the post', async () => {
  const draft = await givenDraft({ by: bob, title: 'Soon', slug: 'soon' });
  const made = await addRedirect(asAlice(), { from: '/old/soon', to: '/posts/soon' });
  expect([made.live, await leadsTo('/old/soon')]).toEqual([false, null]);
  await publishPost(testContext({ as: bob }), draft.id, {});
  await updatePost(testContext({ as: bob }), draft.id, { slug: 'now' });
  expect(await leadsTo('/old/soon')).toBe('/posts/now');
});

describe('circles and chains', () => {
  test('a redirect to itself and one that comes back are refused', async () => {
    await expect(addRedirect(asAlice(), { from: '/Loop/', to: '/loop' })).rejects.toMatchObject(
      refusal('/to', 'redirect_loop'),
    );
    await addRedirect(asAlice(), { from: '/there', to: '/back' });
    await expect(addRedirect(asAlice(), { from: '/back', to: '/there?again=1' })).rejects.toMatchObject(
      refusal('/to', 'redirect_loop'),
    );
  });

  test('a chain is made direct, from either end', async () => {
    await addRedirect(asAlice(), { from: '/one', to: '/two' });
    await addRedirect(asAlice(), { from: '/two', to: '/three' });
    await addRedirect(asAlice(), { from: '/zero', to: '/one' });
    expect(await Promise.all(['/zero', '/one', '/two'].map(leadsTo))).toEqual(['/three', '/three', '/three']);
  });

  test('of two that are added concurrently, only those that fit stay', async () => {
    await Promise.allSettled([
      addRedirect(asAlice(), { from: '/left', to: '/right' }),
      addRedirect(asAlice(), { from: '/right', to: '/left' }),
    ]);
    const ends = await Promise.all(['/left', '/right'].map(leadsTo));
    expect(ends.filter((end) => end !== null)).toHaveLength(1);
  });
});

describe('a redirect from the address of a page', () => {
  test('is refused', async () => {
    await createTag(testContext({ as: bob }), { name: 'Alive', description: '' });
    for (const from of [
      '/posts/tides',
      '/tags/alive',
      '/people/bob',
      '/search',
      '/api/v1/posts',
      '/Admin/Tags',
    ])
      await expect(addRedirect(asAlice(), { from, to: '/elsewhere' })).rejects.toMatchObject(
        refusal('/from', 'redirect_living'),
      );
  });

  test('is refused a second time, until the first is removed', async () => {
    const again = addRedirect(asAlice(), { from: '/shop', to: '/posts/tides' });
    await expect(again).rejects.toMatchObject(refusal('/from', 'redirect_known'));
    await removeRedirect(asAlice(), '/Shop/');
    expect(await leadsTo('/shop')).toBeNull();
    await expect(removeRedirect(asAlice(), '/shop')).rejects.toMatchObject({ code: 'not_found' });
    await addRedirect(asAlice(), { from: '/shop', to: '/posts/tides' });
  });
});

test.each([
  ['/2022/08/11/Rust-1.63.0.html', ['/2022/08/11/rust-1.63.0.html', '/2022/08/11/Rust-1.63.0.html/']],
  ['/潮汐/Über%20uns', ['/%E6%BD%AE%E6%B1%90/%C3%BCber%20uns', '/潮汐/über uns/']],
  ['/Archive/2020/', ['/archive/2020', '/ARCHIVE/2020/?page=2']],
])('what an import brought along, %s, works in the old form', async (oldPath, asked) => {
  const post = await givenPost({ by: bob, title: `Import of ${oldPath.length}` });
  const ctx = testContext({ as: bob });
  const [[before]] = await ctx.db.batch([selectPostStates(ctx.db, [post.id])]);
  if (!before) throw new Error('no post');
  const { id, slug, ownerId, originalLocale, coverId, publishedAt } = before;
  await runBatch(
    ctx.db,
    statementsToStore(ctx, {
      before,
      post: { id, slug, ownerId, originalLocale, coverId, publishedAt },
      tags: before.tags,
      authors: before.authors,
      redirects: [oldPath],
    }),
  );
  for (const path of [oldPath, ...asked]) expect(await leadsTo(path)).toBe(`/posts/${post.slug}`);
});

test('a page of the list reads only the rows that it shows, and walks in both directions', async () => {
  for (let number = 10; number < 40; number += 1)
    await addRedirect(asAlice(), { from: `/many/${number}`, to: '/posts/tides' });
  const ctx = asAlice();
  const first = await listRedirects(ctx, { limit: 10, prefix: '/many' });
  expect(ctx.db.stats.rowsRead).toBeLessThan(50);
  expect(first.items.map(({ from }) => from).at(0)).toBe('/many/10');
  const second = await listRedirects(asAlice(), { limit: 10, prefix: '/many', cursor: first.next ?? '' });
  const back = await listRedirects(asAlice(), { limit: 10, prefix: '/many', cursor: second.prev ?? '' });
  expect(back.items).toEqual(first.items);
  const newest = await listRedirects(asAlice(), { limit: 5 });
  expect(newest.items).toHaveLength(5);
});

test('redirects are for admins', async () => {
  for (const as of [mona, bob]) {
    await expect(listRedirects(testContext({ as }), { limit: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const adding = addRedirect(testContext({ as }), { from: '/a', to: '/b' });
    await expect(adding).rejects.toMatchObject({ code: 'forbidden' });
  }
});
