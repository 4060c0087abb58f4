import { type SQL, sql } from 'drizzle-orm';
import { MOST_HITS, type SearchKind } from '#src/search/kinds.ts';
import type { SearchQuery } from '#src/search/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { foundPersonJson } from '#worker/accounts/queries.ts';
import type { Db } from '#worker/platform/db.ts';
import { foundPostJson, postIdsWith } from '#worker/posts/queries.ts';
import { foundTagJson } from '#worker/tags/queries.ts';

/** A query as the index takes it. `locale` is the reader's language: of two translations it is shown. */
export type HitWalk = Pick<SearchQuery, 'kind' | 'tag' | 'author'> & {
  match: string;
  only?: Locale;
  locale: Locale;
  now: number;
  keyset: Keyset | null;
  limit: number;
};

/** Matches that are ranked, the newest first: the common words of a large site cost no more than this. */
const MOST_RANKED = 10_000;
/** Ranked documents among which translations of the same post are joined and what is not public falls out. */
const MOST_CANDIDATES = 2 * MOST_HITS;
/** The part of a text that an excerpt is cut from. */
const EXCERPT_SOURCE = 20_000;

/** title : body : tags, then the same for the columns of their tokens. */
const WEIGHTS = sql.raw('10.0, 1.0, 5.0, 10.0, 1.0, 5.0');

/**
 * The hits of a query in walking order, best first. The index ranks alone; only the best are joined to what they are,
 * and only a page's texts are read.
 */
export function selectHits(db: Db, walk: HitWalk) {
  return db
    .select({
      id: sql<number>`hit.id`.as('id'),
      score: sql<number>`hit.score`.as('score'),
      kind: sql<SearchKind>`d.kind`.as('kind'),
      targetId: sql<string>`d.target_id`.as('target_id'),
      locale: sql<Locale>`d.locale`.as('locale'),
      target: sql<Record<string, never>>`hit.target`.mapWith(JSON.parse).as('target'),
      title: sql<string>`d.title`.as('title'),
      body: sql<string>`substr(d.body, 1, ${EXCERPT_SOURCE})`.as('body'),
    })
    .from(sql`(${page(walk)}) hit JOIN search_documents d ON d.rowid = hit.id`)
    .orderBy(sql.raw(inOrder(walk.keyset, 'hit.')));
}

/** Of the best hits those that are public now, from the cursor on. */
function page(walk: HitWalk): SQL {
  return sql`SELECT * FROM (
    SELECT best.id, best.score, ${target(walk.now)} AS target FROM (${best(walk)}) best
  ) WHERE target IS NOT NULL ${beyond(walk.keyset)}
  ORDER BY ${sql.raw(inOrder(walk.keyset))} LIMIT ${walk.limit}`;
}

function target(now: number): SQL {
  const id = sql.raw('best.target_id');
  return sql`CASE best.kind
    WHEN 'post' THEN ${foundPostJson(id, now)}
    WHEN 'tag' THEN ${foundTagJson(id)}
    WHEN 'person' THEN ${foundPersonJson(id)}
  END`;
}

/** One hit a thing: of its translations the reader's, with the best rank of all. */
function best(walk: HitWalk): SQL {
  return sql`SELECT * FROM (
    SELECT r.id, d.kind, d.target_id,
      min(r.score) OVER thing AS score,
      row_number() OVER (thing ORDER BY d.locale = ${walk.locale} DESC, r.score) AS place
    FROM (SELECT * FROM (${ranked(walk)}) ORDER BY score LIMIT ${MOST_CANDIDATES}) r
    JOIN search_documents d ON d.rowid = r.id
    WINDOW thing AS (PARTITION BY d.kind, d.target_id)
  ) WHERE place = 1 ORDER BY score, id LIMIT ${MOST_HITS}`;
}

function ranked(walk: HitWalk): SQL {
  // The plus keeps SQLite from asking the index for one row after the other.
  const filters = rowFilters(walk).map((rows) => sql` AND +rowid IN (${rows})`);
  return sql`SELECT rowid AS id, bm25(search_index, ${WEIGHTS}) AS score FROM search_index
    WHERE search_index MATCH ${walk.match}${sql.join(filters)}
    ORDER BY rowid DESC LIMIT ${MOST_RANKED}`;
}

function rowFilters({ kind, only, tag, author }: HitWalk): SQL[] {
  const filters: SQL[] = [];
  if (kind) filters.push(sql`SELECT d.rowid FROM search_documents d WHERE d.kind = ${kind}`);
  if (only) filters.push(sql`SELECT d.rowid FROM search_documents d WHERE d.locale IN (${only}, 'any')`);
  if (tag !== undefined || author !== undefined) {
    filters.push(
      sql`SELECT d.rowid FROM search_documents d WHERE d.kind = 'post' AND d.target_id IN ${postIdsWith({ tag, author })}`,
    );
  }
  return filters;
}

function beyond(keyset: Keyset | null): SQL {
  if (!keyset) return sql``;
  const than = sql.raw(keyset.direction === 'prev' ? '<' : '>');
  return sql`AND (score, id) ${than} (${keyset.key}, ${Number(keyset.id)})`;
}

function inOrder(keyset: Keyset | null, of = ''): string {
  const way = keyset?.direction === 'prev' ? ' DESC' : '';
  return `${of}score${way}, ${of}id${way}`;
}
