import { and, asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { seriesLocalesColumn } from '#worker/series/select-series.ts';
import { series, seriesEntries, seriesTranslations } from '#worker/series/tables.ts';

const publicSeries = (now: number): SQL => sql`series.published_at <= ${now}`;

/** The condition that picks the text of a series to show: in the wanted language, else the original, else any. */
function shownText(locale: Locale): SQL {
  return sql`series_translations.series_id = series.id AND series_translations.locale = (
    SELECT x.locale FROM series_translations x WHERE x.series_id = series.id
    ORDER BY x.locale = ${locale} DESC, x.locale = series.original_locale DESC LIMIT 1
  )`;
}

const feedColumns = {
  slug: series.slug,
  publishedAt: series.publishedAt,
  title: seriesTranslations.title,
  summary: seriesTranslations.summary,
};

/** The texts and dates of a public series for its feed: one row or none. */
export function selectSeriesForFeed(db: Db, slug: string, locale: Locale, now: number) {
  return db
    .select(feedColumns)
    .from(series)
    .innerJoin(seriesTranslations, shownText(locale))
    .where(and(eq(series.slug, slug), publicSeries(now)));
}

/** The newest public series. */
export function selectNewestSeries(db: Db, locale: Locale, { now, limit }: { now: number; limit: number }) {
  return db
    .select(feedColumns)
    .from(series)
    .innerJoin(seriesTranslations, shownText(locale))
    .where(publicSeries(now))
    .orderBy(desc(series.publishedAt), desc(series.id))
    .limit(limit);
}

/** Public series for a sitemap, ordered by id. A series changed when its texts did, or when a chapter came out. */
export function selectSeriesForSitemap(
  db: Db,
  { afterId, now, limit }: { afterId: string; now: number; limit: number },
) {
  return db
    .select({
      id: series.id,
      slug: series.slug,
      locales: seriesLocalesColumn,
      updatedAt: sql<number>`max(series.published_at,
        coalesce((SELECT max(x.updated_at) FROM series_translations x WHERE x.series_id = series.id), 0),
        coalesce((SELECT max(e.published_at) FROM series_entries e
          WHERE e.series_id = series.id AND e.published_at <= ${now}), 0))`.as('last_changed'),
    })
    .from(series)
    .where(and(gt(series.id, afterId), publicSeries(now)))
    .orderBy(asc(series.id))
    .limit(limit);
}

/** The public series that posts are in. */
export function selectPublicSeriesOfPosts(db: Db, postIds: readonly string[], now: number) {
  return db
    .select({ postId: seriesEntries.postId, slug: series.slug })
    .from(seriesEntries)
    .innerJoin(series, eq(series.id, seriesEntries.seriesId))
    .where(and(inList(seriesEntries.postId, postIds), publicSeries(now)));
}
