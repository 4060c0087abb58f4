import { describe, expect, test } from 'vitest';
import { tagChanged } from '#src/tags/events.ts';
import { outbox } from '#worker/platform/tables.ts';
import { getTagWithPosts, publishPost, unpublishPost } from '#worker/posts/service.ts';
import {
  createTag,
  followTag,
  getTag,
  listFollowedTags,
  listTags,
  unfollowTag,
} from '#worker/tags/service.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');

describe('a tag', () => {
  test('is created once, however its letters are written', async () => {
    const made = await createTag(testContext({ as: bob }), { name: 'Café Culture', description: 'Cups.' });
    expect(made).toMatchObject({
      slug: 'cafe-culture',
      name: 'Café Culture',
      postCount: 0,
      followerCount: 0,
    });
    const again = createTag(testContext({ as: bob }), { name: 'cafe culture', description: '' });
    await expect(again).rejects.toMatchObject({ code: 'already_exists' });
  });

  test('is created by the first post that names it, and keeps that name', async () => {
    await givenPost({ by: bob, title: 'One', tags: ['潮汐', 'C++', 'Rust'] });
    await givenPost({ by: bob, title: 'Two', tags: ['rust', 'RUST'] });
    expect(await getTag(testContext(), 'rust')).toMatchObject({
      name: 'Rust',
      postCount: 2,
      following: null,
    });
    expect(await getTag(testContext(), '潮汐')).toMatchObject({ name: '潮汐', postCount: 1 });
    const ctx = testContext();
    const [events] = await ctx.db.batch([ctx.db.select().from(outbox)]);
    const notified = events
      .filter((event) => event.type === tagChanged.type)
      .map((event) => event.payload.slug);
    expect(notified.filter((slug) => slug === 'rust')).toHaveLength(1);
  });

  test('of a draft is hidden until the draft is public', async () => {
    const draft = await givenDraft({ by: bob, title: 'Plans', tags: ['Secret merger'] });
    const known = async () => {
      const { items } = await listTags(testContext({ as: carol }), { limit: 100, used: false });
      const tag = await getTag(testContext({ as: carol }), 'secret-merger').catch(({ code }) => code);
      return [items.some(({ slug }) => slug === 'secret-merger'), tag.slug ?? tag];
    };
    expect(await known()).toEqual([false, 'not_found']);
    const page = getTagWithPosts(testContext(), 'secret-merger', { limit: 10 });
    await expect(page).rejects.toMatchObject({ code: 'not_found' });
    const following = followTag(testContext({ as: carol }), 'secret-merger');
    await expect(following).rejects.toMatchObject({ code: 'not_found' });

    await publishPost(testContext({ as: bob }), draft.id, {});
    expect(await known()).toEqual([true, 'secret-merger']);
    await unpublishPost(testContext({ as: bob }), draft.id);
    expect(await known()).toEqual([false, 'not_found']);
  });

  test('that only a draft has can be created by somebody who does not know of it', async () => {
    const draft = await givenDraft({ by: bob, title: 'More plans', tags: ['LAGOON HALL'] });
    const made = await createTag(testContext({ as: bob }), { name: 'Lagoon hall', description: 'A hall.' });
    expect(await getTag(testContext(), 'lagoon-hall')).toMatchObject({ id: made.id, name: 'Lagoon hall' });
    await publishPost(testContext({ as: bob }), draft.id, {});
    expect(await getTag(testContext(), 'lagoon-hall')).toMatchObject({ id: made.id, postCount: 1 });
  });

  test('is created by authors, not by members', async () => {
    const answer = await call('POST', '/api/v1/tags', { as: carol, body: { name: 'Mine' } });
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
  });

  test.each(['', '!!!', 'a'.repeat(51), 'two\nlines', 7, null])('cannot be named %j', async (name) => {
    const answer = await call('POST', '/api/v1/tags', { as: bob, body: { name } });
    expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
  });
});

describe('following', () => {
  test('counts a follower once, however often and however fast they follow', async () => {
    await createTag(testContext({ as: bob }), { name: 'Reef', description: '' });
    await Promise.all([1, 2, 3].map(() => followTag(testContext({ as: carol }), 'reef')));
    await followTag(testContext({ as: bob }), 'reef');
    expect(await getTag(testContext({ as: carol }), 'reef')).toMatchObject({
      following: true,
      followerCount: 2,
    });
    expect((await listFollowedTags(testContext({ as: carol }))).map((tag) => tag.slug)).toEqual(['reef']);

    await Promise.all([1, 2].map(() => unfollowTag(testContext({ as: carol }), 'reef')));
    expect(await getTag(testContext({ as: carol }), 'reef')).toMatchObject({
      following: false,
      followerCount: 1,
    });
    expect(await listFollowedTags(testContext({ as: carol }))).toEqual([]);
  });

  test('needs an existing tag and a signed-in person', async () => {
    await expect(followTag(testContext({ as: carol }), 'nowhere')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(followTag(testContext(), 'reef')).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('shows on the page of the tag, in one round trip', async () => {
    await followTag(testContext({ as: carol }), 'rust');
    const ctx = testContext({ as: carol });
    const { tag, posts } = await getTagWithPosts(ctx, 'rust', { limit: 10 });
    expect(tag.following).toBe(true);
    expect(posts.items.map((post) => post.title).sort()).toEqual(['One', 'Two']);
    expect(ctx.db.stats.roundTrips).toBe(1);
  });
});

test('the list of tags walks every tag once, the most used first, in both directions', async () => {
  await givenPost({
    by: bob,
    title: 'Three',
    tags: Array.from({ length: 10 }, (_, number) => `Number ${number}`),
  });
  const forth: string[][] = [];
  let page = await listTags(testContext(), { limit: 4, used: true });
  for (;;) {
    forth.push(page.items.map((tag) => tag.slug));
    if (!page.next) break;
    page = await listTags(testContext(), { limit: 4, used: true, cursor: page.next });
  }
  expect(forth[0]?.[0]).toBe('rust');
  expect(new Set(forth.flat()).size).toBe(14);
  const previous = await listTags(testContext(), { limit: 4, used: true, cursor: page.prev ?? '' });
  expect(previous.items.map((tag) => tag.slug)).toEqual(forth.at(-2));
  expect((await listTags(testContext(), { limit: 100, used: false })).items.map((tag) => tag.slug)).toContain(
    'reef',
  );
});

test('a cursor in the list of all tags is invalid in the list of used tags', async () => {
  const all = { limit: 10, used: false };
  const { next } = await listTags(testContext(), all);
  const { prev } = await listTags(testContext(), { ...all, cursor: next ?? '' });
  const used = listTags(testContext(), { limit: 10, used: true, cursor: prev ?? '' });
  await expect(used).rejects.toMatchObject({ code: 'cursor_invalid' });
});
