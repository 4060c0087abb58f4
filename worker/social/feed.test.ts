import { beforeAll, describe, expect, test } from 'vitest';
import { comments } from '#worker/discussion/tables.ts';
import { type Actor, ANONYMOUS } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { followSeries, unfollowSeries } from '#worker/series/service.ts';
import {
  clearRestriction,
  followPerson,
  listFeed,
  setRestriction,
  unfollowPerson,
} from '#worker/social/service.ts';
import { followTag } from '#worker/tags/service.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

const alice = await givenPerson('alice');
const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const dan = await givenPerson('dan', 'author');

const at = (minutes: number) => fixedClock(TEST_NOW - 60 * 60_000 + minutes * 60_000);
const as = (actor: Actor) => testContext({ as: actor });

async function givenComment(by: typeof bob, targetId: string, html: string, minutes: number) {
  const ctx = testContext();
  const id = ctx.ids.next();
  await ctx.db.batch([
    ctx.db.insert(comments).values({
      id,
      targetKind: 'post',
      targetId,
      rootId: id,
      depth: 0,
      authorId: by.personId,
      locale: 'en',
      markdown: html,
      html,
      status: 'public',
      createdAt: at(minutes).now(),
    }),
  ]);
}

/** Returns the entries of a person's feed as text. */
async function feedOf(actor: Actor, query: { cursor?: string; limit?: number } = {}): Promise<string[]> {
  const { items } = await listFeed(as(actor), { limit: 20, ...query });
  return items.map((entry) =>
    entry.type === 'post'
      ? entry.post.title
      : `${entry.comment.author.displayName} on ${entry.comment.on.title}`,
  );
}

let tides: { id: string };
let storm: { id: string };

beforeAll(async () => {
  tides = await givenPost({ by: bob, title: 'Tides', tags: ['Sea'], clock: at(1) });
  await givenPost({ by: bob, title: 'Waves', tags: ['Sea', 'Wind'], clock: at(2) });
  storm = await givenPost({ by: dan, title: 'Storm', tags: ['Wind'], clock: at(3) });
  await givenPost({ by: alice, title: 'Quiet', clock: at(4) });
  await givenComment(bob, storm.id, '<p>How loud it was.</p>', 5);
  await givenComment(dan, tides.id, '<p>They come and go.</p>', 6);
});

describe('a feed', () => {
  test('is empty for a person who follows nobody', async () => {
    expect(await feedOf(carol)).toEqual([]);
  });

  test('has the posts and comments of people, and the posts of tags, the newest first and each once', async () => {
    await followPerson(as(carol), 'bob');
    expect(await feedOf(carol)).toEqual(['Bob on Storm', 'Waves', 'Tides']);
    await followTag(as(carol), 'wind');
    await followTag(as(carol), 'sea');
    expect(await feedOf(carol)).toEqual(['Bob on Storm', 'Storm', 'Waves', 'Tides']);
    await followPerson(as(carol), 'dan');
    expect(await feedOf(carol)).toEqual(['Dan on Tides', 'Bob on Storm', 'Storm', 'Waves', 'Tides']);
  });

  test('leads from page to page and back, with nothing twice and nothing missing', async () => {
    const first = await listFeed(as(carol), { limit: 2 });
    const second = await listFeed(as(carol), { limit: 2, cursor: first.next ?? '' });
    const third = await listFeed(as(carol), { limit: 2, cursor: second.next ?? '' });
    const walked = [...first.items, ...second.items, ...third.items];
    expect(walked).toEqual((await listFeed(as(carol), { limit: 20 })).items);
    expect([first.prev, third.next]).toEqual([null, null]);
    const back = await listFeed(as(carol), { limit: 2, cursor: third.prev ?? '' });
    expect(back.items).toEqual(second.items);
    const start = await listFeed(as(carol), { limit: 2, cursor: back.prev ?? '' });
    expect(start).toMatchObject({ items: first.items, prev: null });
  });

  test('has nothing by muted people and nothing about their posts, until they are unmuted', async () => {
    await setRestriction(as(carol), 'dan', 'mute');
    expect(await feedOf(carol)).toEqual(['Waves', 'Tides']);
    await setRestriction(as(carol), 'dan', 'ignore');
    expect(await feedOf(carol)).toEqual(['Waves', 'Tides']);
    await clearRestriction(as(carol), 'dan');
    expect(await feedOf(carol)).toHaveLength(5);
  });

  test('has nothing across a block, in either direction', async () => {
    await setRestriction(as(dan), 'carol', 'block');
    expect(await feedOf(carol)).toEqual(['Waves', 'Tides']);
    await clearRestriction(as(dan), 'carol');
    expect(await feedOf(carol)).toEqual(['Bob on Storm', 'Storm', 'Waves', 'Tides']);
  });

  test('has nothing of one’s own', async () => {
    await followTag(as(bob), 'sea');
    await followPerson(as(bob), 'dan');
    expect(await feedOf(bob)).toEqual(['Dan on Tides', 'Storm']);
  });

  test('costs two round trips', async () => {
    const ctx = as(carol);
    await listFeed(ctx, { limit: 20 });
    expect(ctx.db.stats.roundTrips).toBe(2);
  });

  test('over the API requires signing in', async () => {
    expect((await call('GET', '/api/v1/me/feed')).status).toBe(401);
    const { body } = await call('GET', '/api/v1/me/feed?limit=1', { as: carol });
    expect(body).toMatchObject({ data: [{ type: 'comment' }], meta: { prev: null } });
    await expect(listFeed(as(ANONYMOUS), { limit: 1 })).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('has nothing by a person after unfollowing them', async () => {
    await unfollowPerson(as(carol), 'bob');
    expect(await feedOf(carol)).toEqual(['Storm', 'Waves', 'Tides']);
  });

  test('has the new posts of a series until it is unfollowed', async () => {
    const ctx = as(alice);
    await givenSeries(testContext(), {
      by: dan,
      titles: { en: 'Weather' },
      entries: [{ postId: storm.id, depth: 0 }],
    });
    expect(await feedOf(alice)).toEqual([]);
    expect(await followSeries(ctx, 'weather')).toEqual({ following: true });
    expect(await feedOf(alice)).toEqual(['Storm']);
    expect(await unfollowSeries(ctx, 'weather')).toEqual({ following: false });
    expect(await feedOf(alice)).toEqual([]);
  });
});
