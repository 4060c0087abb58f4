import { type SQL, sql } from 'drizzle-orm';
import type { SearchKind } from '#src/search/kinds.ts';
import type { PrefixExpressions } from '#src/search/query.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { foundPersonJson } from '#worker/accounts/queries.ts';
import type { Db } from '#worker/platform/db.ts';
import { readablePostSlug } from '#worker/posts/queries.ts';
import { unlessHidden } from '#worker/search/unless-hidden.ts';
import { foundSeriesJson } from '#worker/series/queries.ts';
import { foundTagJson } from '#worker/tags/queries.ts';

/** Names that are looked at of each kind: with the whole word, with one that goes on, and that begin with the text. */
const CANDIDATES = 10;

/**
 * Things of a kind that the viewer may see, whose name has what is typed, and whether it has the last word whole. Only the index of names
 * is asked, and only for the newest: this runs at every key.
 */
export function selectSuggestions(
  db: Db,
  kind: SearchKind,
  { whole, begun, starts }: PrefixExpressions,
  { viewer, now }: { viewer: Viewer; now: number },
) {
  return db
    .select({
      kind: sql<SearchKind>`named.kind`.as('kind'),
      targetId: sql<string>`named.target_id`.as('target_id'),
      locale: sql<Locale | 'any'>`named.locale`.as('locale'),
      title: sql<string>`named.title`.as('title'),
      isWhole: sql<boolean>`named.is_whole`.mapWith((value: number) => value === 1).as('is_whole'),
      target: sql<{ slug: string; name: string }>`named.target`.mapWith(JSON.parse).as('target'),
    })
    .from(sql`(
      SELECT x.id, x.is_whole, d.kind, d.target_id, d.locale, d.title, ${target(kind, viewer, now)} AS target
      FROM (
        SELECT id, max(is_whole) AS is_whole FROM (${newest(kind, viewer, whole, 1)} UNION ALL ${newest(kind, viewer, begun, 0)}
          UNION ALL ${newest(kind, viewer, starts, 0)}) GROUP BY id
      ) x JOIN search_documents d ON d.rowid = x.id
    ) named`)
    .where(sql`named.target IS NOT NULL`)
    .orderBy(sql`named.is_whole DESC, named.id DESC`);
}

/** A post is meant by its title; what else there is, by its other names too. */
function newest(kind: SearchKind, viewer: Viewer, expression: string, isWhole: 0 | 1): SQL {
  const columns = kind === 'post' ? '{title title_tokens}' : '{title tags title_tokens tag_tokens}';
  return sql`SELECT * FROM (SELECT rowid AS id, ${sql.raw(`${isWhole}`)} AS is_whole FROM search_names
    WHERE search_names MATCH ${`${columns} : (${expression}) AND facets : "kind${kind}"${unlessHidden(viewer)}`}
    ORDER BY rowid DESC LIMIT ${sql.raw(`${CANDIDATES}`)})`;
}

function target(kind: SearchKind, viewer: Viewer, now: number): SQL {
  const id = sql.raw('d.target_id');
  if (kind === 'post')
    return sql`(SELECT json_object('slug', slug) FROM (SELECT ${readablePostSlug(id, viewer, now)} AS slug) WHERE slug IS NOT NULL)`;
  if (kind === 'series') return foundSeriesJson(id, viewer, now);
  return kind === 'tag' ? foundTagJson(id) : foundPersonJson(id);
}
