import { type SQL, sql } from 'drizzle-orm';
import type { ReadingState, SeriesInProgress } from '#src/reading/model.ts';
import type { SeriesReading } from '#src/series/model.ts';
import type { SeriesKind } from '#src/series/place.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Locale } from '#src/shared/locale.ts';
import { type Db, literal } from '#worker/platform/db.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { readableSeries } from '#worker/series/predicates.ts';

/** A person whose reading is selected, and the language in which it is shown to them. */
export type ReaderOf = { personId: string; locale: Locale };

/** How many of the posts opened last are searched for series in progress. */
const RECENT_POSTS = 100;
const RECENT_SERIES = 12;

/** The reader of a row `t`. Visibility is checked for each of them. */
const READER = { kind: 'member' as const, personId: sql`t.person_id` };

/**
 * More than a series has lines. A time and a line are combined into one number, of which the greatest is the line opened last.
 * The number is a literal, because D1 binds numbers as floats, which have too few digits.
 */
const LINES = sql.raw('1000000');

/** Selects the chapters of a series (`t.series_id`) that its reader may see, with their reading of each. */
function chaptersOf(now: number): SQL {
  return sql`series_entries e CROSS JOIN posts p ON p.id = e.post_id AND ${readablePost(READER, now, 'p')}
    LEFT JOIN readings n ON n.person_id = t.person_id AND n.post_id = p.id`;
}

/**
 * Selects how far readers are with series. `among` selects (person_id, locale, series_id, last_at). The next chapter of a
 * series is the one opened last unless it is read, else the first unread one after it, else the first unread one. A series
 * whose visible chapters are all read has none.
 */
function progressOf(among: SQL, now: number): SQL {
  const unreadFrom = (position: SQL) => sql`(SELECT p.id FROM ${chaptersOf(now)}
    WHERE e.series_id = t.series_id AND e.position >= ${position} AND n.finished_at IS NULL
    ORDER BY e.position LIMIT 1)`;
  return sql`(
    SELECT t.*, coalesce(${unreadFrom(sql`t.latest`)}, ${unreadFrom(sql`0`)}) AS next_id
    FROM (
      SELECT t.person_id, t.locale, t.series_id, t.last_at, count(*) AS total, count(n.finished_at) AS read,
        max(n.last_at * ${LINES} + e.position) % ${LINES} AS latest
      FROM (${among}) t CROSS JOIN ${chaptersOf(now)} WHERE e.series_id = t.series_id
      GROUP BY t.person_id, t.series_id
    ) t
  )`;
}

/** The language of a text in which it is shown to a reader (`t.locale`). */
function shownTo(table: string, key: string, of: string): SQL {
  return sql`(SELECT y.locale FROM ${sql.raw(table)} y WHERE y.${sql.raw(key)} = ${sql.raw(of)}.id
    ORDER BY y.locale = t.locale DESC, y.locale = ${sql.raw(of)}.original_locale DESC LIMIT 1)`;
}

const columns = {
  slug: sql<string>`s.slug`.as('series_slug'),
  kind: sql<SeriesKind>`s.kind`.as('series_kind'),
  title: sql<string>`st.title`.as('series_title'),
  shownLocale: sql<Locale>`st.locale`.as('series_locale'),
  read: sql<number>`t.read`.as('read'),
  total: sql<number>`t.total`.as('total'),
  lastAt: sql<number>`t.last_at`.as('last_at'),
  nextSlug: sql<string | null>`np.slug`.as('next_slug'),
  nextTitle: sql<string | null>`nt.title`.as('next_title'),
  nextLocale: sql<Locale | null>`nt.locale`.as('next_locale'),
};

/**
 * Selects the series that each reader has begun and not finished, the last opened first, at most `limit` per reader. `since`:
 * only posts opened since then. The cost is bounded by the posts opened last, however much was read.
 */
export function selectSeriesInProgress(
  db: Db,
  readers: readonly ReaderOf[],
  { now, since = 0, limit }: { now: number; since?: number; limit: number },
) {
  const given = JSON.stringify(readers.map(({ personId, locale }) => [personId, locale]));
  const touched = sql`
    SELECT u.* FROM (
      SELECT r.value ->> 0 AS person_id, r.value ->> 1 AS locale, e.series_id, max(n.last_at) AS last_at,
        row_number() OVER (PARTITION BY r.value ->> 0 ORDER BY max(n.last_at) DESC) AS place
      FROM json_each(${given}) r
      CROSS JOIN readings n ON n.rowid IN (
        SELECT m.rowid FROM readings m WHERE m.person_id = r.value ->> 0 AND m.last_at >= ${since}
        ORDER BY m.last_at DESC LIMIT ${literal(RECENT_POSTS)})
      CROSS JOIN series_entries e ON e.post_id = n.post_id
      GROUP BY r.key, e.series_id
    ) u WHERE u.place <= ${RECENT_SERIES}`;
  return db
    .select({ personId: sql<string>`t.person_id`.as('person_id'), ...columns })
    .from(
      sql`(
        SELECT q.*, row_number() OVER (PARTITION BY q.person_id ORDER BY q.last_at DESC) AS place
        FROM ${progressOf(touched, now)} q WHERE q.next_id IS NOT NULL AND EXISTS (
          SELECT 1 FROM series s WHERE s.id = q.series_id
            AND ${readableSeries({ kind: 'member', personId: sql`q.person_id` }, now, 's')})
      ) t ${named}`,
    )
    .where(sql`t.place <= ${limit}`)
    .orderBy(sql`t.person_id, t.place`);
}

/** The titles of the series and the next chapter of rows `t`. */
const named = sql`
  CROSS JOIN series s ON s.id = t.series_id
  CROSS JOIN series_translations st ON st.series_id = s.id AND st.locale = ${shownTo('series_translations', 'series_id', 's')}
  LEFT JOIN posts np ON np.id = t.next_id
  LEFT JOIN post_translations nt ON nt.post_id = np.id AND nt.locale = ${shownTo('post_translations', 'post_id', 'np')}`;

/** Selects how far a person is with one series. Returns one row, or none where the series has no chapter they may see. */
export function selectSeriesProgress(db: Db, slug: string, { personId, locale }: ReaderOf, now: number) {
  const one = sql`SELECT ${personId} AS person_id, ${locale} AS locale, s.id AS series_id, 0 AS last_at
    FROM series s WHERE s.slug = ${slug} AND ${readableSeries({ kind: 'member', personId }, now, 's')}`;
  return db.select(columns).from(sql`${progressOf(one, now)} t ${named}`);
}

/** Selects the reading states of the chapters of a series that a person began or read and may see. */
export function selectStatesInSeries(db: Db, slug: string, personId: string, now: number) {
  const viewer = { kind: 'member' as const, personId };
  return db
    .select({
      slug: sql<string>`p.slug`.as('chapter_slug'),
      state: sql<ReadingState>`iif(n.finished_at IS NULL, 'begun', 'read')`.as('state'),
    })
    .from(
      sql`series_entries e CROSS JOIN readings n ON n.person_id = ${personId} AND n.post_id = e.post_id
        CROSS JOIN posts p ON p.id = e.post_id AND ${readablePost(viewer, now, 'p')}`,
    )
    .where(
      sql`e.series_id = (SELECT s.id FROM series s WHERE s.slug = ${slug} AND ${readableSeries(viewer, now, 's')})`,
    );
}

type Row = Omit<Awaited<ReturnType<typeof selectSeriesInProgress>>[number], 'personId'>;

/** Presents a row of `selectSeriesInProgress`. */
export function toSeriesInProgress(row: Row): SeriesInProgress[] {
  const { slug, kind, title, shownLocale, read, total, lastAt } = row;
  const next = toNext(row);
  return next ? [{ slug, kind, title, shownLocale, read, total, lastAt: toIso(lastAt), next }] : [];
}

function toNext({ nextSlug, nextTitle, nextLocale }: Row): SeriesInProgress['next'] | null {
  if (nextSlug === null || nextTitle === null || nextLocale === null) return null;
  return { slug: nextSlug, title: nextTitle, shownLocale: nextLocale };
}

/** Presents how far a person is with a series, from its row and the states of its chapters. */
export function toSeriesReading(
  [row]: readonly Row[],
  states: readonly { slug: string; state: ReadingState }[],
): SeriesReading {
  return {
    read: row?.read ?? 0,
    total: row?.total ?? 0,
    next: row && states.length > 0 ? toNext(row) : null,
    states: Object.fromEntries(states.map(({ slug, state }) => [slug, state])),
  };
}
