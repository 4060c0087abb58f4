import { eq, sql } from 'drizzle-orm';
import { sortLocales } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { series } from '#worker/series/tables.ts';

/** The state of a series without its texts and its order: what a change starts from. */
export type SeriesState = {
  id: string;
  slug: string;
  kind: 'series' | 'book';
  ownerId: string;
  originalLocale: Locale;
  coverId: string | null;
  publishedAt: number | null;
  createdAt: number;
  updatedAt: number;
  version: number;
  entryCount: number;
  sourceKey: string | null;
  locales: Locale[];
};

/** The languages in which a series has texts. */
export const seriesLocalesColumn = sql<Locale[]>`(
  SELECT json_group_array(x.locale) FROM series_translations x WHERE x.series_id = series.id
)`
  .mapWith((json: string) => sortLocales(JSON.parse(json)))
  .as('series_locales');

const stateColumns = {
  id: series.id,
  slug: series.slug,
  kind: series.kind,
  ownerId: series.ownerId,
  originalLocale: series.originalLocale,
  coverId: series.coverId,
  publishedAt: series.publishedAt,
  createdAt: series.createdAt,
  updatedAt: series.updatedAt,
  version: series.version,
  entryCount: series.entryCount,
  sourceKey: series.sourceKey,
  locales: seriesLocalesColumn,
};

/** The states of series by id; drafts too, so the caller decides who may see them. */
export function selectSeriesStates(db: Db, ids: readonly string[]) {
  return db.select(stateColumns).from(series).where(inList(series.id, ids));
}

/** The state of the series that an import created from a folder: one row or none. */
export function selectSeriesBySource(db: Db, sourceKey: string) {
  return db.select(stateColumns).from(series).where(eq(series.sourceKey, sourceKey));
}

/** The slugs of series that equal a stem or the stem with a number: what `freeSlug` must avoid. */
export function selectSeriesSlugsLike(db: Db, stem: string) {
  return db
    .select({ slug: series.slug })
    .from(series)
    .where(sql`series.slug = ${stem} OR (series.slug >= ${`${stem}-`} AND series.slug < ${`${stem}.`})`)
    .limit(1000);
}
