import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { readingsLeft } from '#src/reading/events.ts';
import { people, sessions } from '#worker/accounts/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { compareStep } from '#worker/platform/check-projections.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { outbox } from '#worker/platform/tables.ts';
import { countRead, deletePost, getPostStats, updatePost } from '#worker/posts/service.ts';
import { readingProjections } from '#worker/reading/projections.ts';
import {
  findReading,
  forgetReading,
  forgetReadings,
  getReading,
  getReadingPage,
  getReadingStatistics,
  listReadings,
  listSeriesInProgress,
  markReading,
  setReadingSettings,
} from '#worker/reading/service.ts';
import { getSeries } from '#worker/series/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';
import { givenSeries } from '#worker/testing/series.ts';
import { givenSession } from '#worker/testing/sessions.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const bob = await givenPerson('bob');
let number = 0;

/** Creates a person who has read nothing yet. */
async function givenReader(): Promise<Member> {
  number += 1;
  return givenPerson(`reader-${number}`);
}

/** Returns a clock that many hours after the tests begin. */
const at = (hours: number) => fixedClock(TEST_NOW + hours * HOUR);
const as = (reader: Member, hours = 0) => testContext({ as: reader, clock: at(hours) });
const all = { show: 'all', limit: 20 } as const;

/** Has a person read a post for ten seconds. */
async function readFor10Seconds(reader: Member, slug: string, hours = 0) {
  const ctx = as(reader, hours);
  ctx.session.userAgent = 'Mozilla/5.0 Firefox/140.0';
  await countRead(ctx, slug);
}

async function titles(reader: Member, show: 'all' | 'begun' | 'read' = 'all') {
  const { items } = await listReadings(as(reader, 100), { show, limit: 20 });
  return items.map(({ post, state }) => `${post.title}: ${state}`);
}

const givenNamed = (title: string) => givenPost({ by: bob, title });

/** Creates a series of posts with these titles. */
async function givenChapters(name: string, ...names: string[]) {
  const chapters = [];
  for (const title of names) chapters.push(await givenNamed(`${name} ${title}`));
  const slug = name.toLowerCase().replaceAll(' ', '-');
  await givenSeries(testContext({ as: bob }), {
    by: bob,
    slug,
    titles: { en: name },
    entries: [
      { heading: { en: 'Part one' }, depth: 0 },
      ...chapters.map(({ id }) => ({ postId: id, depth: 0 })),
    ],
  });
  return { slug, chapters };
}

describe('a reading', () => {
  test('is noted after ten seconds, for the reader alone', async () => {
    const [reader, other] = [await givenReader(), await givenReader()];
    const post = await givenNamed('Knots');
    await readFor10Seconds(reader, post.slug);
    expect(await titles(reader)).toEqual(['Knots: begun']);
    expect(await titles(other)).toEqual([]);
    expect(await getReading(as(reader), post.slug)).toEqual({ state: 'begun' });
    expect(await findReading(as(other), post.slug)).toEqual({ state: null, notes: true });
    expect(await findReading(testContext(), post.slug)).toBeNull();
  });

  test('is counted in public like any read, and not again when it is marked', async () => {
    const reader = await givenReader();
    const post = await givenNamed('Counted');
    await readFor10Seconds(reader, post.slug);
    await markReading(as(reader), post.slug, 'read');
    expect((await getPostStats(testContext({ as: bob }), post.id)).readCount).toBe(1);
  });

  test('is not noted for one’s own post or without signing in', async () => {
    const post = await givenNamed('Own');
    await readFor10Seconds(bob, post.slug);
    const ctx = testContext();
    ctx.session.userAgent = 'Mozilla/5.0 Firefox/140.0';
    await countRead(ctx, post.slug);
    expect(await titles(bob)).toEqual([]);
  });

  test('is not noted automatically after turning that off, but kept when marked by hand', async () => {
    const reader = await givenReader();
    const [seen, marked] = [await givenNamed('Seen'), await givenNamed('Marked')];
    await setReadingSettings(as(reader), { keeps: false });
    await readFor10Seconds(reader, seen.slug);
    await markReading(as(reader), marked.slug, 'read');
    expect(await titles(reader)).toEqual(['Marked: read']);
    expect(await findReading(as(reader), seen.slug)).toEqual({ state: null, notes: false });
    await setReadingSettings(as(reader), { keeps: true });
    await readFor10Seconds(reader, seen.slug, 1);
    expect(await titles(reader)).toEqual(['Seen: begun', 'Marked: read']);
  });

  test('stays read when the post is opened again', async () => {
    const reader = await givenReader();
    const [first, second] = [await givenNamed('First'), await givenNamed('Second')];
    await markReading(as(reader), first.slug, 'read');
    await readFor10Seconds(reader, second.slug, 1);
    await readFor10Seconds(reader, first.slug, 2);
    expect(await titles(reader)).toEqual(['First: read', 'Second: begun']);
    expect(await titles(reader, 'read')).toEqual(['First: read']);
    expect(await titles(reader, 'begun')).toEqual(['Second: begun']);
  });

  test('is private: no event says which post', async () => {
    const reader = await givenReader();
    const post = await givenNamed('Untold');
    const { db } = testContext();
    await db.batch([db.delete(outbox)]);
    for (const state of ['begun', 'read', 'begun'] as const) await markReading(as(reader), post.slug, state);
    const [events] = await db.batch([db.select({ payload: outbox.payload }).from(outbox)]);
    expect(new Set(events.map(({ payload }) => Object.keys(payload).join()))).toEqual(new Set(['personId']));
  });

  test('can be forgotten, one post or all', async () => {
    const reader = await givenReader();
    const posts = [await givenNamed('One'), await givenNamed('Two'), await givenNamed('Three')];
    for (const { slug } of posts) await markReading(as(reader), slug, 'read');
    expect(await forgetReading(as(reader), posts[0]?.slug ?? '')).toEqual({ state: null });
    expect(await titles(reader)).toEqual(expect.arrayContaining(['Two: read', 'Three: read']));
    expect((await getReadingStatistics(as(reader))).read).toBe(2);
    await forgetReadings(as(reader));
    expect(await titles(reader)).toEqual([]);
    expect(await getReadingStatistics(as(reader))).toEqual({ read: 0, readThisWeek: 0 });
  });

  test('requires signing in, and is not found for posts that the actor may not see', async () => {
    const reader = await givenReader();
    const draft = await givenDraft({ by: bob, title: 'Hidden' });
    await expect(listReadings(testContext(), all)).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const use of [getReading, forgetReading]) {
      await expect(use(as(reader), draft.id)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(markReading(as(reader), draft.id, 'read')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is not shown to a revoked session whose JWT has not expired', async () => {
    const reader = await givenReader();
    const ctx = testContext();
    const { sessionId } = await givenSession(ctx, reader);
    const open = () => {
      const seen = as({ ...reader, via: { session: sessionId } });
      seen.session.fresh = false;
      return getReadingPage(seen, { show: 'read', limit: 20 });
    };
    expect((await open()).readings.items).toEqual([]);
    await ctx.db.batch([
      ctx.db.update(sessions).set({ revokedAt: TEST_NOW }).where(eq(sessions.id, sessionId)),
    ]);
    await expect(open()).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('is hidden while its post is hidden, and shown again with it', async () => {
    const reader = await givenReader();
    const post = await givenNamed('Now and then');
    await markReading(as(reader), post.slug, 'read');
    await updatePost(testContext({ as: bob }), post.id, { visibility: 'private' });
    expect(await titles(reader)).toEqual([]);
    await updatePost(testContext({ as: bob }), post.id, { visibility: 'members' });
    expect(await titles(reader)).toEqual(['Now and then: read']);
  });

  test('is deleted with its post, in steps, however many people read it', async () => {
    const reader = await givenReader();
    const post = await givenNamed('Gone soon');
    await markReading(as(reader), post.slug, 'read');
    const { db } = testContext();
    const many = sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)`;
    await runBatch(db, [
      rawStatement(
        db,
        sql`INSERT INTO people (id, name, display_name, created_at, updated_at)
        SELECT * FROM (${many} SELECT 'crowd-' || i, 'crowd-' || i, 'Crowd', 1, 1 FROM n)`,
      ),
      rawStatement(
        db,
        sql`INSERT INTO readings (person_id, post_id, first_at, last_at, finished_at)
        SELECT * FROM (${many} SELECT 'crowd-' || i, ${post.id}, 1, 1, iif(i % 2 = 0, 1, NULL) FROM n)`,
      ),
      rawStatement(
        db,
        sql`INSERT INTO readers (person_id, read_count)
        SELECT * FROM (${many} SELECT 'crowd-' || i, i % 2 = 0 FROM n)`,
      ),
    ]);
    const ctx = testContext({ as: bob });
    await deletePost(ctx, post.id);
    await deliverAll(ctx);
    const [[left]] = await db.batch([
      db
        .select({ n: sql<number>`count(*)`.as('n') })
        .from(sql`readings n`)
        .where(sql`n.post_id = ${post.id}`),
    ]);
    expect(left?.n).toBe(0);
    const [[steps]] = await db.batch([
      db
        .select({ n: sql<number>`count(*)`.as('n') })
        .from(sql`outbox o`)
        .where(sql`o.type = ${readingsLeft.type}`),
    ]);
    expect(steps?.n).toBe(2);
    expect((await getReadingStatistics(as(reader))).read).toBe(0);
    const [projection] = readingProjections;
    if (!projection) throw new Error('no projection');
    expect((await compareStep(ctx, projection, null, 5000)).differences).toEqual([]);
  });
});

describe('the statistics', () => {
  test('count posts read in all, and in the week of the reader’s own days', async () => {
    const reader = await givenReader();
    const { db } = testContext();
    await db.batch([
      db
        .update(people)
        .set({ timeZone: 'Asia/Taipei', dayStartMinutes: 240 })
        .where(sql`id = ${reader.personId}`),
    ]);
    // The week of Saturday, 21 November, began on Monday at four in Taipei: Sunday, 20:00 UTC.
    const monday = Date.UTC(2026, 10, 15, 20);
    for (const moment of [monday - DAY, monday - 1, monday, TEST_NOW]) {
      const post = await givenNamed(`Read at ${moment}`);
      await markReading(testContext({ as: reader, clock: fixedClock(moment) }), post.slug, 'read');
    }
    expect(await getReadingStatistics(as(reader))).toEqual({ read: 4, readThisWeek: 2 });
    const { statistics } = await getReadingPage(as(reader), { show: 'read', limit: 20 });
    expect(statistics).toEqual({ read: 4, readThisWeek: 2 });
  });

  test('match the rows after any sequence of marks', async () => {
    const reader = await givenReader();
    const [one, two] = [await givenNamed('Turned'), await givenNamed('Over')];
    for (const state of ['read', 'read', 'begun', 'begun', 'read'] as const)
      await markReading(as(reader), one.slug, state);
    await markReading(as(reader), two.slug, 'read');
    await forgetReading(as(reader), two.slug);
    await forgetReading(as(reader), two.slug);
    expect((await getReadingStatistics(as(reader))).read).toBe(1);
  });
});

describe('the progress in a series', () => {
  test('has the number of posts read, and the next chapter', async () => {
    const reader = await givenReader();
    const { slug, chapters } = await givenChapters('The Shore', 'Sand', 'Rocks', 'Dunes', 'Marsh');
    const [sand, rocks, dunes, marsh] = chapters.map((chapter) => chapter.slug);
    const now = async () => {
      const [found] = await listSeriesInProgress(as(reader, 50));
      const { reading } = await getSeries(as(reader, 50), slug);
      expect(found?.next.slug).toBe(reading?.next?.slug);
      return found ? [found.read, found.total, found.next.title] : [reading?.read, reading?.total, null];
    };
    expect(await now()).toEqual([0, 4, null]);
    await readFor10Seconds(reader, rocks ?? '', 1);
    expect(await now()).toEqual([0, 4, 'The Shore Rocks']);
    await markReading(as(reader, 2), rocks ?? '', 'read');
    expect(await now()).toEqual([1, 4, 'The Shore Dunes']);
    await markReading(as(reader, 3), marsh ?? '', 'read');
    expect(await now()).toEqual([2, 4, 'The Shore Sand']);
    await markReading(as(reader, 4), sand ?? '', 'read');
    expect(await now()).toEqual([3, 4, 'The Shore Dunes']);
    expect((await getSeries(as(reader), slug)).reading?.states).toEqual({
      [sand ?? '']: 'read',
      [rocks ?? '']: 'read',
      [marsh ?? '']: 'read',
    });
    await markReading(as(reader, 5), dunes ?? '', 'read');
    expect(await now()).toEqual([4, 4, null]);
    expect((await getSeries(testContext(), slug)).reading).toBeNull();
  });

  test('leaves out hidden chapters', async () => {
    const reader = await givenReader();
    const { slug, chapters } = await givenChapters('The Deep', 'Shelf', 'Slope', 'Trench');
    const [shelf, slope] = chapters;
    await markReading(as(reader), shelf?.slug ?? '', 'read');
    await updatePost(testContext({ as: bob }), slope?.id ?? '', { visibility: 'private' });
    const [found] = await listSeriesInProgress(as(reader));
    expect(found).toMatchObject({ read: 1, total: 2, next: { title: 'The Deep Trench' } });
    expect((await getSeries(as(reader), slug)).reading).toMatchObject({ read: 1, total: 2 });
  });

  test('is offered together with posts that are in no series, in two round trips', async () => {
    const reader = await givenReader();
    const { chapters } = await givenChapters('The Sky', 'Clouds', 'Stars');
    const alone = await givenNamed('Alone');
    await readFor10Seconds(reader, chapters[0]?.slug ?? '');
    await readFor10Seconds(reader, alone.slug, 1);
    const ctx = as(reader, 2);
    const { goOn, readings } = await getReadingPage(ctx, { show: 'read', limit: 20 });
    expect(ctx.db.stats.roundTrips).toBe(2);
    expect(goOn?.series.map(({ title }) => title)).toEqual(['The Sky']);
    expect(goOn?.posts.map(({ post }) => post.title)).toEqual(['Alone']);
    expect(readings.items).toEqual([]);
  });
});

test('a history is read page by page, forwards and backwards', async () => {
  const reader = await givenReader();
  for (let i = 1; i <= 5; i += 1) {
    const post = await givenNamed(`Page ${i}`);
    await markReading(as(reader, i), post.slug, 'read');
  }
  const page = async (cursor?: string | null) => {
    const found = await listReadings(as(reader), { show: 'read', limit: 2, ...(cursor && { cursor }) });
    return { ...found, titles: found.items.map(({ post }) => post.title) };
  };
  const first = await page();
  const second = await page(first.next);
  const third = await page(second.next);
  expect([first, second, third].map((one) => one.titles)).toEqual([
    ['Page 5', 'Page 4'],
    ['Page 3', 'Page 2'],
    ['Page 1'],
  ]);
  expect((await page(third.prev)).titles).toEqual(second.titles);
});
