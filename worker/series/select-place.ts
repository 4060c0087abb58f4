import { type SQL, sql } from 'drizzle-orm';
import { pickLocale } from '#src/posts/rules.ts';
import type { NeighbourPost, SeriesPlace } from '#src/series/place.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { readableSeries } from '#worker/series/predicates.ts';

/** The JSON of a place. It has the titles of every language, of which the reader's is picked afterwards. */
type PlaceJson = Pick<SeriesPlace, 'slug' | 'kind' | 'number' | 'total'> & {
  wanted: Locale;
  original: Locale;
  titles: Partial<Record<Locale, string>>;
  /** `isNext`: after the post, else before it. The rest: slug, original language, a language, the title in that language. */
  neighbours: [isNext: 0 | 1, slug: string, original: Locale, locale: Locale, title: string][];
};

/**
 * The place of a post in its series as a viewer sees it, as JSON; null when the post is in no series. An expression over
 * `posts`, which `parsePlace` decodes. Only the nearest neighbours that the viewer may read are read, however long the series is. Languages are picked
 * afterwards: D1 compiles a statement each time, and doing it here was half the cost of a post's page.
 */
export function placeOf(viewer: SqlViewer, locale: Locale, now: number): SQL {
  const own = restrictedCounts(viewer, now);
  return sql`(
    SELECT json_object(
      'slug', s.slug, 'kind', s.kind, 'wanted', ${locale}, 'original', s.original_locale,
      'titles', (SELECT json_group_object(t.locale, t.title) FROM series_translations t WHERE t.series_id = s.id),
      'number', coalesce(e.number, ${countedNumber(now)})${own ? sql` + ${own.upTo}` : sql``},
      'total', max(s.entry_count, coalesce(e.number, 0))${own ? sql` + ${own.all}` : sql``},
      'neighbours', ${neighbours(viewer, now)}
    )
    FROM series_entries e CROSS JOIN series s ON s.id = e.series_id AND ${readableSeries(viewer, now, 's')}
    WHERE e.post_id = posts.id
  )`;
}

/** Decodes `placeOf`. */
export function parsePlace(json: string): SeriesPlace {
  const { wanted, original, titles, neighbours, ...place } = JSON.parse(json) as PlaceJson;
  const shownLocale = pickLocale(Object.keys(titles) as Locale[], wanted, original) ?? original;
  const side = (isNext: 0 | 1) =>
    toNeighbour(
      neighbours.filter((row) => row[0] === isNext),
      wanted,
    );
  return {
    ...{ slug: place.slug, kind: place.kind, title: titles[shownLocale] ?? '', shownLocale },
    ...{ number: place.number, total: place.total, previous: side(0), next: side(1) },
  };
}

/** Turns the rows of a neighbour, one for each language, into the neighbour. */
function toNeighbour(rows: PlaceJson['neighbours'], wanted: Locale): NeighbourPost | null {
  const [first] = rows;
  if (!first) return null;
  const [, slug, original] = first;
  const shown = pickLocale(
    rows.map(([, , , locale]) => locale),
    wanted,
    original,
  );
  const row = rows.find(([, , , locale]) => locale === shown) ?? first;
  return { slug, title: row[4], shownLocale: row[3] };
}

/**
 * The number of a post in its series. It is stored when the post becomes public; for a post whose time has just come it is
 * counted.
 */
function countedNumber(now: number): SQL {
  return sql`(SELECT count(*) FROM series_entries b
    WHERE b.series_id = e.series_id AND b.position <= e.position AND b.published_at <= ${now})`;
}

/**
 * The numbers of restricted posts that a member sees in the series, up to this post and in all; along the index of such
 * posts.
 */
function restrictedCounts(viewer: SqlViewer, now: number): { upTo: SQL; all: SQL } | null {
  if (viewer.kind !== 'member') return null;
  const count = (where: SQL) => sql`(SELECT count(*) FROM series_entries i JOIN posts ip ON ip.id = i.post_id
    WHERE i.series_id = e.series_id AND i.restricted_at IS NOT NULL AND ${where} AND ${readablePost(viewer, now, 'ip')})`;
  return { upTo: count(sql`i.position <= e.position`), all: count(sql`1`) };
}

function neighbours(viewer: SqlViewer, now: number): SQL {
  return sql`(SELECT json_group_array(json_array(n.position > e.position, p.slug, p.original_locale, w.locale, w.title))
    FROM series_entries n CROSS JOIN posts p ON p.id = n.post_id AND ${readablePost(viewer, now, 'p')}
    CROSS JOIN post_translations w ON w.post_id = p.id
    WHERE n.series_id = e.series_id
      AND n.position IN (${nearest('<', viewer, now)}, ${nearest('>', viewer, now)}))`;
}

/** The nearest entry before or after the post that the viewer may read. For anonymous readers the copied date is enough. */
function nearest(side: '<' | '>', viewer: SqlViewer, now: number): SQL {
  const isMember = viewer.kind === 'member';
  const out = sql`b.published_at <= ${now}`;
  // CROSS JOIN keeps SQLite on the index of the order: the first visible row ends the walk.
  return sql`(SELECT b.position FROM series_entries b
      ${isMember ? sql`CROSS JOIN posts bp ON bp.id = b.post_id AND ${readablePost(viewer, now, 'bp')}` : sql``}
    WHERE b.series_id = e.series_id AND b.position ${sql.raw(side)} e.position
      AND ${isMember ? sql`(${out} OR b.restricted_at <= ${now})` : out}
    ORDER BY b.position ${sql.raw(side === '<' ? 'DESC' : 'ASC')} LIMIT 1)`;
}
