import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';
import {
  isPostTaken,
  isSeriesSlugTaken,
  isSeriesStale,
  selectSeriesStates,
  statementsToDeleteSeries,
  statementsToFollowPost,
  statementsToStoreSeries,
} from '#worker/series/queries.ts';
import { seriesEntries } from '#worker/series/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDeleted, givenPublished, givenUnpublished } from '#worker/testing/published-posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

const ctx = testContext();
let bob: Member;

beforeAll(async () => {
  bob = await givenPerson('bob');
});

let count = 0;
/** A chapter: a public post, or one scheduled at a time. */
function givenChapter(at?: number): Promise<string> {
  count += 1;
  return givenPublished(ctx, { by: bob, texts: { en: { title: `Chapter ${count}` } }, ...(at && { at }) });
}

async function stateOf(id: string) {
  const [[state]] = await ctx.db.batch([selectSeriesStates(ctx.db, [id])]);
  if (!state) throw new Error('there is no such series');
  return state;
}

async function orderOf(id: string) {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(seriesEntries)
      .where(eq(seriesEntries.seriesId, id))
      .orderBy(asc(seriesEntries.position)),
  ]);
  return rows;
}

const at = (posts: string[]) => posts.map((postId) => ({ postId, depth: 0 }));

async function setOrder(id: string, entries: Parameters<typeof statementsToStoreSeries>[1]['entries']) {
  const before = await stateOf(id);
  const { slug, ownerId, originalLocale, coverId, publishedAt } = before;
  const series = { id, slug, ownerId, originalLocale, coverId, publishedAt };
  return runBatch(ctx.db, statementsToStoreSeries(ctx, { before, series, entries: entries ?? [] }));
}

describe('the order of a series', () => {
  test('keeps posts and headings, counts the public ones and numbers them', async () => {
    const [first, scheduled, last] = [
      await givenChapter(),
      await givenChapter(TEST_NOW + 1),
      await givenChapter(),
    ];
    const id = await givenSeries(ctx, {
      by: bob,
      slug: 'numbers',
      entries: [
        { postId: first, depth: 0 },
        { heading: { en: 'Deep', 'zh-TW': '深處' }, depth: 0 },
        { postId: scheduled, depth: 0, numbered: false },
        { postId: last, depth: 3 },
      ],
    });
    const rows = await orderOf(id);
    expect(rows.map(({ postId, number, depth, numbered }) => [postId, number, depth, numbered])).toEqual([
      [first, 1, 0, true],
      [null, null, 0, true],
      [scheduled, null, 0, false],
      [last, 2, 1, true],
    ]);
    expect(rows[1]?.heading).toEqual({ en: 'Deep', 'zh-TW': '深處' });
    expect((await stateOf(id)).entryCount).toBe(2);
  });

  test('is replaced: entries that stay keep their rows', async () => {
    const [one, two, three] = [await givenChapter(), await givenChapter(), await givenChapter()];
    const id = await givenSeries(ctx, { by: bob, slug: 'anew', entries: at([one, two]) });
    const before = await orderOf(id);
    await setOrder(id, at([three, one]));
    const after = await orderOf(id);
    expect(after.map(({ postId, number }) => [postId, number])).toEqual([
      [three, 1],
      [one, 2],
    ]);
    expect(after[1]?.id).toBe(before[0]?.id);
    expect((await stateOf(id)).entryCount).toBe(2);
  });

  test('takes no post of another series', async () => {
    const post = await givenChapter();
    await givenSeries(ctx, { by: bob, slug: 'owner', entries: at([post]) });
    const id = await givenSeries(ctx, { by: bob, slug: 'thief' });
    const failed = await setOrder(id, at([post])).catch((error: unknown) => error);
    expect(isPostTaken(failed)).toBe(true);
    expect((await stateOf(id)).version).toBe(1);
  });

  test('follows its posts: taken back, published again by schedule, deleted', async () => {
    const soon = TEST_NOW + 60_000;
    const [one, two, three] = [await givenChapter(), await givenChapter(soon), await givenChapter()];
    const id = await givenSeries(ctx, { by: bob, slug: 'follows', entries: at([one, two, three]) });
    const numbers = async () => (await orderOf(id)).map(({ number }) => number);
    expect(await numbers()).toEqual([1, null, 2]);

    await givenUnpublished(ctx, one);
    expect(await numbers()).toEqual([null, null, 1]);
    expect((await stateOf(id)).entryCount).toBe(1);

    const later = testContext({ clock: fixedClock(soon) });
    await runBatch(later.db, statementsToFollowPost(later, two));
    expect(await numbers()).toEqual([null, 1, 2]);

    await givenDeleted(later, three);
    expect(await numbers()).toEqual([null, 1]);
    expect(await stateOf(id)).toMatchObject({ entryCount: 1, version: 1 });
  });
});

describe('a change of a series', () => {
  test('of an old version changes nothing', async () => {
    const id = await givenSeries(ctx, { by: bob, slug: 'stale' });
    const before = await stateOf(id);
    const series = {
      id,
      slug: 'stale',
      ownerId: bob.personId,
      originalLocale: 'en',
      coverId: null,
      publishedAt: null,
    } as const;
    await runBatch(ctx.db, statementsToStoreSeries(ctx, { before, series }));
    const failed = await runBatch(ctx.db, statementsToStoreSeries(ctx, { before, series })).catch(
      (e: unknown) => e,
    );
    expect(isSeriesStale(failed)).toBe(true);
  });

  test('takes no slug of another series', async () => {
    await givenSeries(ctx, { by: bob, slug: 'taken' });
    const failed = await givenSeries(ctx, { by: bob, slug: 'taken' }).catch((error: unknown) => error);
    expect(isSeriesSlugTaken(failed)).toBe(true);
  });

  test('of a public slug leaves a redirect, which is deleted with the series', async () => {
    const id = await givenSeries(ctx, { by: bob, slug: 'old-name' });
    for (const slug of ['newer-name', 'newest-name']) {
      const before = await stateOf(id);
      const { ownerId, originalLocale, coverId, publishedAt } = before;
      const series = { id, slug, ownerId, originalLocale, coverId, publishedAt };
      await runBatch(ctx.db, statementsToStoreSeries(ctx, { before, series }));
    }
    for (const old of ['/series/old-name', '/series/newer-name'])
      expect(await resolveRedirect(ctx, old)).toEqual({ to: '/series/newest-name' });
    await runBatch(ctx.db, statementsToDeleteSeries(ctx, await stateOf(id)));
    await expect(resolveRedirect(ctx, '/series/old-name')).rejects.toMatchObject({ code: 'not_found' });
    expect(await orderOf(id)).toEqual([]);
  });
});
