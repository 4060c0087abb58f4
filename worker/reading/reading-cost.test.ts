import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { nowReading } from '#worker/reading/digest.ts';
import { getReadingPage, listReadings, listSeriesInProgress } from '#worker/reading/service.ts';
import { getSeries } from '#worker/series/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const { db } = testContext();

/** Returns ids that sort by their number. */
const id = (prefix: string, of: string) => `'${prefix}' || printf('%07d', ${of})`;
const numbers = (from: number, to: number) =>
  `(WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to - 1}) SELECT i FROM n)`;
const run = (...statements: string[]) =>
  runBatch(
    db,
    statements.map((statement) => rawStatement(db, sql.raw(statement))),
  );

const CHAPTERS = 50;

/** Creates posts in series of fifty, and one reader of all of them, who finished every second one. The first are long ago. */
async function givenLibrary(from: number, to: number) {
  const rows = numbers(from, to);
  await run(
    `INSERT INTO posts (id, slug, owner_id, original_locale, published_at, listed_at, announced_at, created_at, updated_at)
      SELECT ${id('post', 'i')}, ${id('post', 'i')}, '${bob.personId}', 'en', 1, 1, 1, 1, 1 FROM ${rows}`,
    `INSERT INTO post_translations (post_id, locale, title, summary, markdown, html, contents, plain_text,
        reading_minutes, words, updated_at)
      SELECT ${id('post', 'i')}, 'en', 'Post ' || i, '', '', '', '[]', '', 1, 1, 1 FROM ${rows}`,
    `INSERT INTO series (id, slug, owner_id, original_locale, published_at, created_at, updated_at)
      SELECT ${id('series', 'i')}, ${id('series', 'i')}, '${bob.personId}', 'en', 1, 1, 1
      FROM ${numbers(from / CHAPTERS, to / CHAPTERS)}`,
    `INSERT INTO series_translations (series_id, locale, title, updated_at)
      SELECT ${id('series', 'i')}, 'en', 'Series ' || i, 1 FROM ${numbers(from / CHAPTERS, to / CHAPTERS)}`,
    `INSERT INTO series_entries (id, series_id, post_id, position, published_at)
      SELECT ${id('entry', 'i')}, ${id('series', `i / ${CHAPTERS}`)}, ${id('post', 'i')}, i, 1 FROM ${rows}`,
  );
}

/** One per hour, the last of five thousand now. */
const at = `${TEST_NOW} - (5000 - i) * 3600000`;
const readBy = (personIds: string, from: number, to: number) =>
  run(`INSERT INTO readings (person_id, post_id, first_at, last_at, finished_at)
    SELECT p.id, ${id('post', 'i')}, ${at}, ${at},
      iif(i % 2 = 0, ${at}, NULL)
    FROM ${numbers(from, to)} CROSS JOIN people p WHERE ${personIds}`);

async function rowsRead(use: (ctx: Context) => Promise<unknown>): Promise<number> {
  const ctx = testContext({ as: carol });
  await use(ctx);
  return ctx.db.stats.rowsRead;
}

const page = { limit: 20 } as const;
const ASKED = {
  'a page of the history': (ctx: Context) => listReadings(ctx, { show: 'read', ...page }),
  'what was begun': (ctx: Context) => listReadings(ctx, { show: 'begun', ...page }),
  everything: (ctx: Context) => listReadings(ctx, { show: 'all', ...page }),
  'series in progress': listSeriesInProgress,
  'the page': (ctx: Context) => getReadingPage(ctx, { show: 'read', ...page }),
  'one series': (ctx: Context) => getSeries(ctx, 'series0000099'),
};

test('a list of readings costs in proportion to what it shows, however much was read', async () => {
  await givenLibrary(0, 5000);
  const costs = async () => {
    const found: Record<string, number> = {};
    for (const [name, use] of Object.entries(ASKED)) found[name] = await rowsRead(use);
    return found;
  };
  await readBy(`p.id = '${carol.personId}'`, 4400, 5000);
  const few = await costs();
  await readBy(`p.id = '${carol.personId}'`, 0, 4400);
  const many = await costs();
  // biome-ignore lint/suspicious/noConsole: the figures are what the run is for.
  console.log('rows read', { few, many });
  for (const name of Object.keys(ASKED)) expect(many[name]).toBeLessThan((few[name] ?? 0) + 60);
});

test('a digest of a hundred readers costs a bounded number of rows per reader, in two round trips', async () => {
  await run(`INSERT INTO people (id, name, display_name, created_at, updated_at)
    SELECT ${id('reader', 'i')}, 'reader-' || i, 'Reader', 1, 1 FROM ${numbers(0, 100)}`);
  await readBy("p.id LIKE 'reader%'", 4900, 4920);
  const readers = Array.from({ length: 100 }, (_, i) => ({
    personId: `reader${String(i).padStart(7, '0')}`,
    name: `reader-${i}`,
    locale: 'en' as const,
    timeZone: 'UTC',
    since: 0,
  }));
  const ctx = testContext();
  const parts = await nowReading.compose(ctx, readers);
  expect(parts.size).toBe(100);
  expect(ctx.db.stats.roundTrips).toBe(2);
  // biome-ignore lint/suspicious/noConsole: the figures are what the run is for.
  console.log('rows read for a digest', ctx.db.stats.rowsRead);
  expect(ctx.db.stats.rowsRead).toBeLessThan(100 * 1200);
});

test('anonymous requests cost nothing for what others read', async () => {
  const costs = async (ctx: Context) => {
    const { reading } = await getSeries(ctx, 'series0000099');
    expect(ctx.db.stats.roundTrips).toBe(1);
    return { rows: ctx.db.stats.rowsRead, reading };
  };
  const anonymous = await costs(testContext());
  const member = await costs(testContext({ as: carol }));
  expect(anonymous.reading).toBeNull();
  expect(member.reading).toMatchObject({ read: 25, total: 50 });
  // At least one row per chapter for the member's reading, and one per chapter for its visibility.
  expect(anonymous.rows).toBeLessThan(member.rows - 2 * CHAPTERS);
});

test('a page of a history costs the same, however many of its posts are hidden by now', async () => {
  const dan = await givenPerson('dan');
  await readBy(`p.id = '${dan.personId}'`, 4000, 5000);
  await run(`UPDATE posts SET visibility = 'private', listed_at = NULL WHERE id >= ${id('post', '4060')}`);
  for (const [show, shown] of [
    ['all', 60],
    ['begun', 30],
    ['read', 30],
  ] as const) {
    const pages: { slugs: string[]; next: string | null; prev: string | null; rows: number }[] = [];
    const turn = async (cursor: string | null | undefined) => {
      const ctx = testContext({ as: dan });
      const { items, next, prev } = await listReadings(ctx, { show, limit: 20, ...(cursor && { cursor }) });
      pages.push({ slugs: items.map(({ post }) => post.slug), next, prev, rows: ctx.db.stats.rowsRead });
      return pages.at(-1);
    };
    for (let page = await turn(null); page?.next; ) page = await turn(page.next);
    const there = pages.splice(0);
    const slugs = there.flatMap((page) => page.slugs);
    expect([slugs.length, new Set(slugs).size]).toEqual([shown, shown]);
    for (let page = await turn(there.at(-1)?.prev); page?.prev; ) page = await turn(page.prev);
    const back = pages.toReversed().flatMap((page) => page.slugs);
    expect([...back, ...(there.at(-1)?.slugs ?? [])]).toEqual(slugs);
    expect(Math.max(...there.map(({ rows }) => rows), ...pages.map(({ rows }) => rows))).toBeLessThan(1200);
  }
});

test('a page beyond the last visible post leads back', async () => {
  const erin = await givenPerson('erin');
  await readBy(`p.id = '${erin.personId}'`, 3700, 3900);
  await run(`UPDATE posts SET visibility = 'private', listed_at = NULL
    WHERE id >= ${id('post', '3700')} AND id < ${id('post', '3890')}`);
  const turn = (cursor?: string | null) =>
    listReadings(testContext({ as: erin }), { show: 'all', limit: 20, ...(cursor && { cursor }) });
  const pages = [await turn()];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await turn(next));
  expect(pages.map(({ items }) => items.length)).toEqual([10, 0]);
  const back = await turn(pages.at(-1)?.prev);
  expect(back.items.map(({ post }) => post.id)).toEqual(pages[0]?.items.map(({ post }) => post.id));
});
