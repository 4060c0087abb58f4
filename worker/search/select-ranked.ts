import { type SQL, sql } from 'drizzle-orm';
import type { Expressions } from '#src/search/expressions.ts';
import { MOST_HITS } from '#src/search/limits.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { kindLiteral } from '#worker/platform/by-kind.ts';
import type { Searchable } from '#worker/platform/searchable.ts';
import { restOfTerms, weighedRest, weight } from '#worker/search/select-weighed.ts';
import { unlessHidden } from '#worker/search/unless-hidden.ts';

/** The filters of a search. `only` is a language; `tag` and `author` limit the hits to kinds that have tags and authors. */
type HitFilters = { kind?: string; only?: Locale; tag?: string; author?: string };

/** A query for the index, its filters, its viewer and the kinds. */
export type RankedWalk = HitFilters & {
  searchables: readonly Searchable[];
  expressions: Expressions;
  viewer: Viewer;
};

/**
 * Most matches that are weighed one by one (bm25). A word that more documents contain hardly distinguishes them. Names and
 * age count instead, and the work stays the same however large the site is.
 */
const MOST_WEIGHED = 400;
/** Most documents of each other arm of the query when there are more matches than that. */
const NEWEST = 150;
const NAMED = 80;
const BESIDE = 30;

/**
 * Lower scores are better. These are far below any bm25 weight, so that the two ways of ranking never mix, and documents with
 * all terms come before the rest.
 */
const SCORE = {
  allTerms: -500,
  starts: -5000,
  name: -4000,
  title: -3000,
  tag: -2000,
  phrase: -1500,
  newest: -1000,
};
const NOTHING = '""';
const TITLE = '{title title_tokens}';
const TAGS = '{tags tag_tokens}';
const FEW = sql.raw('(SELECT are_few FROM counted)');

/**
 * The documents that may be hits, as `id` and `score`. Few documents with all terms are weighed one by one, and where they do
 * not fill the hits, documents with some of the terms follow. Many are ranked in this order: titles that begin with
 * the words, names that contain them, titles that contain them, tags, adjacent words, and the newest of the rest.
 */
export function rankedDocuments({ searchables, expressions, viewer, ...filters }: RankedWalk): SQL {
  const { phrase, starts, weighed, beside, narrow } = expressions;
  const facets = facetExpression(filters) + unlessHidden(viewer);
  const ids = idFilter(searchables, filters);
  const allowed = ids ? sql.raw(' AND +rowid IN (SELECT id FROM allowed)') : sql``;
  const text = (expression: string) => `- facets : ((${expression})${narrow ?? ''})${facets}`;
  // The index of names has no texts, so it cannot tell what a text must not contain.
  const name = (columns: string, expression: string) =>
    narrow === null ? `${columns} : (${expression})${facets}` : NOTHING;
  const namedKinds = searchables.filter(({ isNamed }) => isNamed).map(({ kind }) => `"kind${kind}"`);
  const amongNamed = ` AND facets : (${namedKinds.join(' OR ') || NOTHING})`;
  const { all, ranked } = expressions;
  const isNarrow = narrow !== null;
  const arms = [
    either(allTerms(text(ranked), allowed), weighed.length > 0 ? weighedRest(allowed) : null),
    named(SCORE.starts, name(TITLE, starts), NAMED, allowed),
    either(
      named(SCORE.name, isNarrow ? NOTHING : name(TITLE, all) + amongNamed, BESIDE, allowed),
      named(SCORE.title, name(TITLE, all), NAMED, allowed),
    ),
    either(
      named(SCORE.tag, name(TAGS, all), BESIDE, allowed),
      phrase === null ? null : sideBySide(text(phrase), allowed),
    ),
    sql`SELECT * FROM (SELECT id, ${score('newest')} FROM found WHERE NOT ${FEW} LIMIT ${sql.raw(`${NEWEST}`)})`,
  ];
  const isWanted = sql.raw('(SELECT are_wanting FROM counted)');
  const rest = sql`, ${restOfTerms(weighed, { beside, narrow: narrow ?? '', facets, isWanted })}`;
  return sql`WITH ${ids ? sql`allowed AS MATERIALIZED (${ids}), ` : sql``}found AS MATERIALIZED (
    SELECT rowid AS id FROM search_index WHERE search_index MATCH ${text(all)}${allowed}
    ORDER BY rowid DESC LIMIT ${sql.raw(`${MOST_WEIGHED + 1}`)}
  ), counted AS MATERIALIZED (
    SELECT count(*) <= ${sql.raw(`${MOST_WEIGHED} OR ${isNarrow ? 1 : 0}`)} AS are_few, count(*) < ${sql.raw(`${MOST_HITS}`)} AS are_wanting
    FROM found
  )${weighed.length > 0 ? rest : sql``}
  SELECT id, min(score) AS score FROM (${sql.join(arms, sql` UNION ALL `)}) GROUP BY id`;
}

/** The newest documents with all terms, each weighed, only when there are few. */
function allTerms(expression: string, allowed: SQL): SQL {
  return sql`SELECT * FROM (SELECT rowid AS id, ${weight} + ${sql.raw(`${SCORE.allTerms}`)} AS score FROM search_index
    WHERE search_index MATCH iif(${FEW}, ${expression}, ${NOTHING})${allowed}
    ORDER BY rowid DESC LIMIT ${sql.raw(`${MOST_WEIGHED}`)})`;
}

/**
 * The final score of a document: shorter names first among those that begin with the words, and later additions to the index
 * first among the rest.
 */
export const finalScore = sql.raw(`r.score
  + iif(r.score = ${SCORE.starts}, min(length(d.title), 500), 0)
  - iif(r.score <= ${SCORE.newest}, r.id / 1e10, 0)`);

function score(way: keyof typeof SCORE): SQL {
  return sql.raw(`${SCORE[way]}.0 AS score`);
}

/** The newest documents whose names match, only when there are too many matches to weigh. */
function named(value: number, expression: string, limit: number, allowed: SQL): SQL {
  return sql`SELECT * FROM (SELECT rowid AS id, ${sql.raw(`${value}.0`)} AS score FROM search_names
    WHERE search_names MATCH iif(${FEW}, ${NOTHING}, ${expression})${allowed}
    ORDER BY rowid DESC LIMIT ${sql.raw(`${limit}`)})`;
}

/**
 * The documents with adjacent words, only as far back as the newest matches: a rare phrase would be searched in the whole
 * index.
 */
function sideBySide(expression: string, allowed: SQL): SQL {
  return sql`SELECT * FROM (SELECT rowid AS id, ${score('phrase')} FROM search_index
    WHERE search_index MATCH iif(${FEW}, ${NOTHING}, ${expression})${allowed}
      AND rowid >= (SELECT min(id) FROM found)
    ORDER BY rowid DESC LIMIT ${sql.raw(`${NAMED}`)})`;
}

/** Combines two arms into one. A compound select has at most five terms on D1, but a term may be compound again. */
function either(one: SQL, other: SQL | null): SQL {
  return other ? sql`SELECT * FROM (${one} UNION ALL ${other})` : one;
}

/** The condition on facets. The kind and language of a document are indexed like words. */
function facetExpression({ kind, only }: HitFilters): string {
  const parts = [
    ...(kind ? [`"kind${kind}"`] : []),
    ...(only ? [`("in${only.replaceAll('-', '')}" OR "inany")`] : []),
  ];
  return parts.map((part) => ` AND facets : ${part}`).join('');
}

function idFilter(searchables: readonly Searchable[], { tag, author }: HitFilters): SQL | null {
  if (tag === undefined && author === undefined) return null;
  const kinds = searchables.flatMap(({ kind, idsWith }) =>
    idsWith ? [sql`d.kind = ${kindLiteral(kind)} AND d.target_id IN ${idsWith({ tag, author })}`] : [],
  );
  return sql`SELECT d.rowid AS id FROM search_documents d WHERE ${kinds.length > 0 ? sql.join(kinds, sql` OR `) : sql`0`}`;
}
