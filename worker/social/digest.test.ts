import { expect, test } from 'vitest';
import { fixedClock } from '#worker/platform/clock.ts';
import type { DigestReader } from '#worker/platform/digest-section.ts';
import { followedPosts } from '#worker/social/digest.ts';
import { followPerson, setRestriction } from '#worker/social/service.ts';
import { followTag } from '#worker/tags/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const alice = await givenPerson('alice');
const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const dan = await givenPerson('dan', 'author');

const HOUR = 60 * 60_000;
const since = TEST_NOW - 24 * HOUR;
const ago = (hours: number) => fixedClock(TEST_NOW - hours * HOUR);
const reader = (person: typeof bob, more: Partial<DigestReader> = {}): DigestReader => ({
  ...{ personId: person.personId, name: person.name, locale: 'en', timeZone: 'UTC', since },
  ...more,
});

test('a digest lists what is new for each reader, in their language, in two round trips', async () => {
  await givenPost({ by: bob, title: 'Old tides', tags: ['Sea'], clock: ago(30) });
  await givenPost({
    by: bob,
    title: 'New tides',
    tags: ['Sea'],
    also: { 'zh-TW': '新的潮汐' },
    clock: ago(5),
  });
  await givenPost({ by: dan, title: 'Storm', tags: ['Sea'], clock: ago(4) });
  await givenPost({ by: alice, title: 'Nobody follows this', clock: ago(3) });
  await followPerson(testContext({ as: carol }), 'bob');
  await followTag(testContext({ as: alice }), 'sea');
  await setRestriction(testContext({ as: alice }), 'dan', 'mute');
  await followTag(testContext({ as: bob }), 'sea');

  const ctx = testContext();
  const readers = [reader(alice, { locale: 'zh-TW' }), reader(bob), reader(carol), reader(dan)];
  const parts = await followedPosts.compose(ctx, readers);
  const titles = (person: typeof bob) => parts.get(person.personId)?.entries.map(({ title }) => title);
  expect(titles(alice)).toEqual(['新的潮汐']);
  expect(titles(bob)).toEqual(['Storm']);
  expect(titles(carol)).toEqual(['New tides']);
  expect(parts.has(dan.personId)).toBe(false);
  expect(parts.get(carol.personId)).toMatchObject({
    heading: 'New from people and tags you follow',
    entries: [{ detail: 'by Bob', path: '/posts/new-tides' }],
    step: { path: '/posts/new-tides' },
  });
  expect(ctx.db.stats.roundTrips).toBe(2);
});

test('a digest lists eight posts and says that there are more', async () => {
  for (let number = 1; number <= 10; number += 1)
    await givenPost({ by: bob, title: `Wave ${number}`, clock: ago(2 - number / 10) });
  const part = (await followedPosts.compose(testContext(), [reader(carol)])).get(carol.personId);
  expect(part?.entries.map(({ title }) => title)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((n) => `Wave ${n}`));
  expect(part?.text).toBe('There’s more in your feed.');
});
