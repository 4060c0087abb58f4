import { type SQL, sql } from 'drizzle-orm';
import type { PrefixExpressions } from '#src/search/expressions.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Viewer } from '#src/social/visibility.ts';
import type { Db } from '#worker/platform/db.ts';
import type { Searchable } from '#worker/platform/searchable.ts';
import { NAME_COLUMNS } from '#worker/search/queries.ts';
import { unlessHidden } from '#worker/search/unless-hidden.ts';

/** Names examined of each kind and way: with the whole word, with a word that begins so, and that begin with the text. */
const CANDIDATES = 10;

/**
 * Targets of a kind that the viewer may see and whose name matches the typed text, and whether the name has the last word
 * whole. Only the newest entries of the index of names are read, because this runs at every key.
 */
export function selectSuggestions(
  db: Db,
  searchable: Searchable,
  { whole, begun, starts }: PrefixExpressions,
  { viewer, now }: { viewer: Viewer; now: number },
) {
  return db
    .select({
      kind: sql<string>`named.kind`.as('kind'),
      targetId: sql<string>`named.target_id`.as('target_id'),
      locale: sql<Locale | 'any'>`named.locale`.as('locale'),
      title: sql<string>`named.title`.as('title'),
      isWhole: sql<boolean>`named.is_whole`.mapWith((value: number) => value === 1).as('is_whole'),
      slug: sql<string>`named.slug`.as('slug'),
    })
    .from(sql`(
      SELECT x.id, x.is_whole, d.kind, d.target_id, d.locale, d.title,
        ${searchable.slug(sql.raw('d.target_id'), { viewer, now })} AS slug
      FROM (
        SELECT id, max(is_whole) AS is_whole FROM (${newest(searchable, viewer, whole, 1)} UNION ALL ${newest(searchable, viewer, begun, 0)}
          UNION ALL ${newest(searchable, viewer, starts, 0)}) GROUP BY id
      ) x JOIN search_documents d ON d.rowid = x.id
    ) named`)
    .where(sql`named.slug IS NOT NULL`)
    .orderBy(sql`named.is_whole DESC, named.id DESC`);
}

/** The newest names that match. A text is matched by its title; a kind with names is matched by its other names, too. */
function newest({ kind, isNamed }: Searchable, viewer: Viewer, expression: string, isWhole: 0 | 1): SQL {
  const columns = isNamed ? NAME_COLUMNS : '{title title_tokens}';
  return sql`SELECT * FROM (SELECT rowid AS id, ${sql.raw(`${isWhole}`)} AS is_whole FROM search_names
    WHERE search_names MATCH ${`${columns} : (${expression}) AND facets : "kind${kind}"${unlessHidden(viewer)}`}
    ORDER BY rowid DESC LIMIT ${sql.raw(`${CANDIDATES}`)})`;
}
