import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SeriesPlace } from '#src/series/place.ts';
import type { Locale } from '#src/shared/locale.ts';

type Value<T> = T | Placeholder;

/**
 * Where a post stands in its public series, null where it stands in none: a column of a statement over `posts`. It looks
 * only at the nearest public neighbours, however long the series is.
 */
export function placeColumn(locale: Value<Locale>, now: Value<number>) {
  return sql<SeriesPlace | null>`(
    SELECT json_object(
      'slug', s.slug, 'kind', s.kind, 'title', t.title, 'shownLocale', t.locale,
      'number', coalesce(e.number, ${countedNumber(now)}),
      'total', max(s.entry_count, coalesce(e.number, 0)),
      'previous', json(${neighbour('previous', locale, now)}),
      'next', json(${neighbour('next', locale, now)})
    )
    FROM series_entries e
    JOIN series s ON s.id = e.series_id AND s.published_at <= ${now}
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

function neighbour(side: 'previous' | 'next', locale: Value<Locale>, now: Value<number>): SQL {
  const [after, order] = side === 'next' ? ['>', 'ASC'] : ['<', 'DESC'];
  // CROSS JOIN keeps SQLite on the order's index: the first public row ends the walk.
  return sql`(SELECT json_object('slug', p.slug, 'title', w.title, 'shownLocale', w.locale)
    FROM series_entries n CROSS JOIN posts p ON p.id = n.post_id
    CROSS JOIN post_translations w ON w.post_id = p.id AND w.locale = (
      SELECT y.locale FROM post_translations y WHERE y.post_id = p.id
      ORDER BY y.locale = ${locale} DESC, y.locale = p.original_locale DESC LIMIT 1)
    WHERE n.series_id = e.series_id AND n.position ${sql.raw(after)} e.position AND n.published_at <= ${now}
    ORDER BY n.position ${sql.raw(order)} LIMIT 1)`;
}
