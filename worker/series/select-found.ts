import { type SQL, sql } from 'drizzle-orm';
import type { SearchView } from '#worker/platform/searchable.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { readableSeries } from '#worker/series/predicates.ts';

/** The JSON of `foundSeriesJson`. */
export type FoundSeries = { slug: string; kind: 'series' | 'book'; entryCount: number };

/** A series as a search shows it to a viewer, as JSON text, NULL when they may not see it; `id` is an expression. */
export function foundSeriesJson(id: SQL, { viewer, now }: SearchView): SQL {
  return sql`(SELECT json_object('slug', s.slug, 'kind', s.kind, 'entryCount', s.entry_count)
    FROM series s WHERE s.id = ${id} AND ${readableSeries(viewer, now, 's')})`;
}

/** The slug of a series, NULL when the viewer may not see it; `id` is an expression. */
export function readableSeriesSlug(id: SQL, { viewer, now }: SearchView): SQL {
  return sql`(SELECT s.slug FROM series s WHERE s.id = ${id} AND ${readableSeries(viewer, now, 's')})`;
}

/** The JSON of `seriesOfPostJson`. */
export type SeriesOfPost = { slug: string; title: string };

/** The series that a post is a part of, with its title in a language, as JSON text or NULL. */
export function seriesOfPostJson(postId: SQL, locale: SQL, viewer: SqlViewer, now: number): SQL {
  return sql`(SELECT json_object('slug', s.slug, 'title', t.title)
    FROM series_entries e JOIN series s ON s.id = e.series_id JOIN series_translations t ON t.series_id = s.id
    WHERE e.post_id = ${postId} AND ${readableSeries(viewer, now, 's')}
    ORDER BY t.locale = ${locale} DESC LIMIT 1)`;
}

/** Whether a series is published in a language. */
export function isSeriesPublishedIn(id: SQL, locale: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM series s JOIN series_translations x ON x.series_id = s.id
    WHERE s.id = ${id} AND s.published_at IS NOT NULL AND x.locale = ${locale})`;
}
