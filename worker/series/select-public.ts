import { and, eq, sql } from 'drizzle-orm';
import { MAX_ENTRIES } from '#src/series/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { savedColumn } from '#worker/bookmarks/predicates.ts';
import { type Db, named } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { shownLocale } from '#worker/posts/queries.ts';
import { readableSeries } from '#worker/series/predicates.ts';
import { seriesLocalesColumn } from '#worker/series/select-series.ts';
import { series, seriesTranslations } from '#worker/series/tables.ts';
import { hasNoPage } from '#worker/social/queries.ts';

type OwnerJson = { name: string; displayName: string; avatarId: string | null; pageless: 0 | 1 };

const ownerColumn = sql<OwnerJson>`(
  SELECT json_object('name', o.name, 'displayName', o.display_name, 'avatarId', o.avatar_id,
    'pageless', o.suspended_at IS NOT NULL)
  FROM people o WHERE o.id = series.owner_id
)`
  .mapWith((json: string) => JSON.parse(json) as OwnerJson)
  .as('series_owner');

const cardColumns = {
  id: series.id,
  slug: series.slug,
  kind: series.kind,
  publishedAt: series.publishedAt,
  coverId: series.coverId,
  entryCount: series.entryCount,
  shownLocale: seriesTranslations.locale,
  title: seriesTranslations.title,
  summary: seriesTranslations.summary,
  translations: seriesLocalesColumn,
  owner: ownerColumn,
};

/** The condition that picks the text of a series to show: in the wanted language, else the original, else any. */
export function shownText(locale: Locale) {
  return sql`series_translations.series_id = series.id AND series_translations.locale = (
    SELECT x.locale FROM series_translations x WHERE x.series_id = series.id
    ORDER BY x.locale = ${locale} DESC, x.locale = series.original_locale DESC LIMIT 1)`;
}

type SeriesWalk = {
  viewer: Viewer;
  only?: Locale | undefined;
  now: number;
  keyset: Keyset | null;
  limit: number;
};

/** Series that have a public post, the newest first; `prev` of a keyset walks towards the newer end. */
export function selectSeriesCards(db: Db, locale: Locale, { viewer, only, now, keyset, limit }: SeriesWalk) {
  const back = keyset?.direction === 'prev';
  return db
    .select(cardColumns)
    .from(series)
    .innerJoin(seriesTranslations, shownText(locale))
    .where(
      and(
        beyond(keyset, series.publishedAt, series.id),
        !keyset || back ? sql`series.published_at <= ${now}` : undefined,
        readableSeries(viewer, now),
        sql`series.entry_count > 0`,
        only && eq(seriesTranslations.locale, only),
      ),
    )
    .orderBy(walkOrder(keyset, series.publishedAt, series.id))
    .limit(limit);
}

/** The viewer and the time of a read. */
type Reading = { viewer: Viewer; now: number };

/** A series by its slug as the viewer may see it, without its posts: one row or none. */
export function selectPublicSeries(db: Db, slug: string, locale: Locale, { viewer, now }: Reading) {
  return db
    .select({
      ...cardColumns,
      originalLocale: series.originalLocale,
      html: seriesTranslations.html,
      updatedAt: named(series.updatedAt, 'series_updated_at'),
      following: isFollowing(viewer),
      saved: savedColumn('series', sql`series.id`, viewer),
    })
    .from(series)
    .innerJoin(seriesTranslations, shownText(locale))
    .where(and(eq(series.slug, slug), readableSeries(viewer, now)));
}

/** Whether the viewer follows a series, over `series`; null for anonymous readers. */
function isFollowing(viewer: Viewer) {
  const following = sql`EXISTS (SELECT 1 FROM series_follows f WHERE f.series_id = series.id
    AND f.person_id = ${viewer.kind === 'member' ? viewer.personId : ''})`;
  return (viewer.kind === 'member' ? sql<boolean | null>`${following}` : sql<boolean | null>`NULL`)
    .mapWith(Boolean)
    .as('following');
}

/** Whether the viewer follows a series that they may see: one row or none. */
export function selectFollowsSeries(db: Db, slug: string, { viewer, now }: Reading) {
  return db
    .select({ following: isFollowing(viewer) })
    .from(series)
    .where(and(eq(series.slug, slug), readableSeries(viewer, now)));
}

/** The order of a series as the viewer sees it: the posts that they may read, and all headings. */
export function selectPublicEntries(db: Db, slug: string, locale: Locale, { viewer, now }: Reading) {
  return db
    .select({
      depth: sql<number>`e.depth`.as('depth'),
      numbered: sql<boolean>`e.numbered`.mapWith(Boolean).as('numbered'),
      heading: sql<Partial<Record<Locale, string>> | null>`e.heading`.mapWith(JSON.parse).as('heading'),
      slug: sql<string>`posts.slug`.as('post_slug'),
      publishedAt: sql<number>`posts.published_at`.as('post_published_at'),
      title: sql<string>`x.title`.as('post_title'),
      shownLocale: sql<Locale>`x.locale`.as('post_locale'),
      readingMinutes: sql<number>`x.reading_minutes`.as('post_minutes'),
    })
    .from(
      sql`series_entries e LEFT JOIN posts ON posts.id = e.post_id AND ${readablePost(viewer, now)}
        LEFT JOIN post_translations x ON x.post_id = posts.id AND x.locale = ${shownLocale(locale)}`,
    )
    .where(
      sql`e.series_id = (SELECT s.id FROM series s WHERE s.slug = ${slug} AND ${readableSeries(viewer, now, 's')})
        AND (e.post_id IS NULL OR x.title IS NOT NULL)`,
    )
    .orderBy(sql`e.position`)
    .limit(MAX_ENTRIES);
}

const MOST_AUTHORS = 12;

/** The authors of a series' public posts, those of the most posts first. */
export function selectSeriesAuthors(db: Db, slug: string, { viewer, now }: Reading) {
  return db
    .select({
      name: sql<string>`people.name`.as('name'),
      displayName: sql<string>`people.display_name`.as('display_name'),
      avatarId: sql<string | null>`people.avatar_id`.as('avatar_id'),
      pageless: sql<0 | 1>`${hasNoPage(viewer)}`.as('pageless'),
    })
    .from(
      sql`(
        SELECT a.person_id, count(*) AS posts, min(e.position) AS first
        FROM series_entries e CROSS JOIN post_authors a ON a.post_id = e.post_id
        WHERE e.series_id = (SELECT s.id FROM series s WHERE s.slug = ${slug} AND s.published_at <= ${now})
          AND e.published_at <= ${now}
        GROUP BY a.person_id ORDER BY posts DESC, first LIMIT ${MOST_AUTHORS}
      ) AS writing JOIN people ON people.id = writing.person_id`,
    )
    .orderBy(sql`writing.posts DESC, writing.first`);
}
