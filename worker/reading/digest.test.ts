import { expect, test } from 'vitest';
import { composeDigest, composeParts } from '#worker/mail/sending/compose-digest.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { DigestReader } from '#worker/platform/digest-section.ts';
import { updatePost } from '#worker/posts/service.ts';
import { nowReading } from '#worker/reading/digest.ts';
import { markReading } from '#worker/reading/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

const DAY = 24 * 60 * 60_000;
const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const dan = await givenPerson('dan');
const erin = await givenPerson('erin');

const reader = (person: typeof bob, more: Partial<DigestReader> = {}): DigestReader => ({
  ...{
    personId: person.personId,
    name: person.name,
    locale: 'en',
    timeZone: 'UTC',
    since: TEST_NOW - 7 * DAY,
  },
  ...more,
});
const mark = (by: typeof bob, post: { slug: string }, state: 'begun' | 'read', daysAgo: number) =>
  markReading(testContext({ as: by, clock: fixedClock(TEST_NOW - daysAgo * DAY) }), post.slug, state);

const chapters = [
  await givenPost({ by: bob, title: 'Ebb', also: { 'zh-TW': '退潮' } }),
  await givenPost({ by: bob, title: 'Flood', also: { 'zh-TW': '漲潮' } }),
  await givenPost({ by: bob, title: 'Slack', also: { 'zh-TW': '平潮' } }),
] as const;
await givenSeries(testContext({ as: bob }), {
  by: bob,
  titles: { en: 'Tides', 'zh-TW': '潮汐' },
  entries: chapters.map(({ id }) => ({ postId: id, depth: 0 })),
});

test('the week’s digest lists series in progress and posts begun lately', async () => {
  await mark(carol, chapters[0], 'read', 3);
  for (const [title, daysAgo] of [
    ['Long left', 40],
    ['Fourth', 9],
    ['Third', 8],
    ['Second', 6],
    ['First', 5],
  ] as const) {
    await mark(carol, await givenPost({ by: bob, title }), 'begun', daysAgo);
  }
  const part = (await nowReading.compose(testContext(), [reader(carol)])).get(carol.personId);
  expect(part).toEqual({
    heading: 'Continue reading',
    entries: [
      { title: 'Tides: next, “Flood”', detail: '1 of 3 read', path: '/posts/flood' },
      { title: 'First', detail: 'in progress', path: '/posts/first' },
      { title: 'Second', detail: 'in progress', path: '/posts/second' },
      { title: 'Third', detail: 'in progress', path: '/posts/third' },
    ],
    step: { weight: 7, text: 'Continue with “Flood”.', label: 'Continue reading', path: '/posts/flood' },
  });
});

test('each reader gets their own reading, in their language, as far as they may still see it', async () => {
  await mark(dan, chapters[0], 'read', 2);
  await mark(dan, chapters[1], 'begun', 1);
  for (const chapter of chapters) await mark(erin, chapter, 'read', 1);
  const ctx = testContext();
  const readers = [reader(carol), reader(dan, { locale: 'zh-TW' }), reader(erin), reader(bob)];
  const parts = await nowReading.compose(ctx, readers);
  expect(ctx.db.stats.roundTrips).toBe(2);
  expect(parts.get(dan.personId)?.entries).toEqual([
    { title: '潮汐：接下來是「漲潮」', detail: '已讀 1 篇，共 3 篇', path: '/posts/flood' },
  ]);
  expect([...parts.keys()].toSorted()).toEqual([carol, dan].map(({ personId }) => personId).toSorted());

  await updatePost(testContext({ as: bob }), chapters[1].id, { visibility: 'private' });
  const later = await nowReading.compose(testContext(), [reader(dan)]);
  expect(later.get(dan.personId)?.entries).toMatchObject([{ path: '/posts/slack', detail: '1 of 2 read' }]);
  await updatePost(testContext({ as: bob }), chapters[1].id, { visibility: 'public' });
});

test('the suggested step of the weekly email is to continue reading', async () => {
  const ctx = testContext();
  const parts = await composeParts(ctx, 'weekly', [reader(carol)]);
  const due = {
    ...({ personId: carol.personId, cadence: 'weekly', nextDueAt: TEST_NOW, lastAttemptAt: null } as const),
    ...({
      displayName: 'Carol',
      name: 'carol',
      email: 'carol@example.com',
      locale: 'en',
      timeZone: 'UTC',
    } as const),
  };
  const { text } = await composeDigest(ctx, due, parts.get(carol.personId) ?? []);
  expect(text).toContain('Continue reading');
  expect(text).toContain('Continue with “Flood”.');
  expect((await composeParts(ctx, 'daily', [reader(carol)])).get(carol.personId)).toBeUndefined();
});
