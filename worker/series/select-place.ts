import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SeriesPlace } from '#src/series/place.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { readablePost } from '#worker/posts/queries.ts';
import { readableSeries } from '#worker/series/readable.ts';

type Value<T> = T | Placeholder;

/**
 * Where a post stands in its series as a viewer sees it, null where it stands in none: a column of a statement over
 * `posts`. It looks only at the nearest neighbours that they may read, however long the series is.
 */
export function placeColumn(viewer: SqlViewer, locale: Value<Locale>, now: Value<number>) {
  const own = innerBefore(viewer, now);
  return sql<SeriesPlace | null>`(
    SELECT json_object(
      'slug', s.slug, 'kind', s.kind, 'title', t.title, 'shownLocale', t.locale,
      'number', coalesce(e.number, ${countedNumber(now)})${own ? sql` + ${own.upTo}` : sql``},
      'total', max(s.entry_count, coalesce(e.number, 0))${own ? sql` + ${own.all}` : sql``},
      'previous', json(${neighbour('previous', viewer, locale, now)}),
      'next', json(${neighbour('next', viewer, locale, now)})
    )
    FROM series_entries e
    JOIN series s ON s.id = e.series_id AND ${readableSeries(viewer, now, 's')}
    JOIN series_translations t ON t.series_id = s.id AND t.locale = (
      SELECT x.locale FROM series_translations x WHERE x.series_id = s.id
      ORDER BY x.locale = ${locale} DESC, x.locale = s.original_locale DESC LIMIT 1)
    WHERE e.post_id = posts.id
  )`
    .mapWith((json: string) => JSON.parse(json) as SeriesPlace)
    .as('series_place');
}

/** The number is written when a post becomes public; of one whose time has just come it is counted. */
function countedNumber(now: Value<number>): SQL {
  return sql`(SELECT count(*) FROM series_entries b
    WHERE b.series_id = e.series_id AND b.position <= e.position AND b.published_at <= ${now})`;
}

/** How many posts a member sees here that not everybody sees: along an index of such posts alone. */
function innerBefore(viewer: SqlViewer, now: Value<number>): { upTo: SQL; all: SQL } | null {
  if (viewer.kind !== 'member') return null;
  const count = (where: SQL) => sql`(SELECT count(*) FROM series_entries i JOIN posts ip ON ip.id = i.post_id
    WHERE i.series_id = e.series_id AND i.inner_at IS NOT NULL AND ${where} AND ${readablePost(viewer, now, 'ip')})`;
  return { upTo: count(sql`i.position <= e.position`), all: count(sql`1`) };
}

function neighbour(
  side: 'previous' | 'next',
  viewer: SqlViewer,
  locale: Value<Locale>,
  now: Value<number>,
): SQL {
  const out = sql`n.published_at <= ${now}`;
  const [after, order] = side === 'next' ? ['>', 'ASC'] : ['<', 'DESC'];
  // CROSS JOIN keeps SQLite on the order's index: the first row that is seen ends the walk.
  return sql`(SELECT json_object('slug', p.slug, 'title', w.title, 'shownLocale', w.locale)
    FROM series_entries n CROSS JOIN posts p ON p.id = n.post_id
    CROSS JOIN post_translations w ON w.post_id = p.id AND w.locale = (
      SELECT y.locale FROM post_translations y WHERE y.post_id = p.id
      ORDER BY y.locale = ${locale} DESC, y.locale = p.original_locale DESC LIMIT 1)
    WHERE n.series_id = e.series_id AND n.position ${sql.raw(after)} e.position
      AND ${viewer.kind === 'member' ? sql`(${out} OR n.inner_at <= ${now})` : out} AND ${readablePost(viewer, now, 'p')}
    ORDER BY n.position ${sql.raw(order)} LIMIT 1)`;
}
