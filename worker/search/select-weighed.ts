import { type SQL, sql } from 'drizzle-orm';
import type { WeighedTerm } from '#src/search/expressions.ts';

/** title : body : tags, then the same for their token columns; facets weigh nothing. */
const WEIGHTS = '10.0, 1.0, 5.0, 10.0, 1.0, 5.0, 0.0';

/** The weight of a match (BM25): rare words and words in titles count more. */
export const weight = sql.raw(`bm25(search_index, ${WEIGHTS})`);

/**
 * Together the leading words occur in at most so many documents, each of which is weighed. The rarest word leads however
 * common it is.
 */
const MOST_LED_TO = 1000;
/** Words that are more common than this together are left out, because even their frequency takes time to count. */
const MOST_COUNTED = 8000;
const MOST_LEADING = 24;
const MOST_WORDS = 48;
/** The weight of a document with two words of the query side by side; more made answers worse. */
const SIDE_BY_SIDE = 1.06;

/**
 * The words of the query from the rarest on, as the common table expressions `known`, `rest` and `beside`. A document must contain one
 * of the leading words, which are rare; the others only add to its weight. Their number is read from the index itself.
 */
export function restOfTerms(
  weighed: readonly WeighedTerm[],
  {
    beside,
    narrow,
    facets,
    isWanted,
  }: { beside: string | null; narrow: string; facets: string; isWanted: SQL },
): SQL {
  const words = JSON.stringify(weighed.map(({ term, expression }) => [term, expression]));
  return sql`known AS MATERIALIZED (
    SELECT expression, place = 1 OR (docs <= ${sql.raw(`${MOST_LED_TO}`)} AND place <= ${sql.raw(`${MOST_LEADING}`)}) AS leads
    FROM (
      SELECT w.value ->> 1 AS expression, sum(t.doc) OVER (ORDER BY t.doc, t.term ROWS UNBOUNDED PRECEDING) AS docs,
        row_number() OVER (ORDER BY t.doc, t.term) AS place
      FROM json_each(${words}) w CROSS JOIN search_terms t ON t.term = w.value ->> 0
      WHERE ${isWanted}
    ) WHERE place = 1 OR (docs <= ${sql.raw(`${MOST_COUNTED}`)} AND place <= ${sql.raw(`${MOST_WORDS}`)})
  ), leading AS MATERIALIZED (
    SELECT group_concat(expression, ' OR ') FILTER (WHERE leads) AS leaders, group_concat(expression, ' OR ') AS every FROM known
  ), rest AS MATERIALIZED (
    SELECT iif(leaders IS NULL, '""', '- facets : ((' || leaders || ')' || iif(leaders = every, '', ' AND (' || every || ')')
      || ${`${narrow})${facets}`}) AS expression FROM leading
  ), beside AS MATERIALIZED (${beside === null ? sql`SELECT NULL AS id LIMIT 0` : documentsBeside(beside)})`;
}

/** The documents with a leading word that have two words of the query side by side. */
function documentsBeside(beside: string): SQL {
  return sql`SELECT rowid AS id FROM search_index
    WHERE search_index MATCH (SELECT iif(leaders IS NULL, '""', '- facets : ((' || leaders || ') AND ' || ${beside} || ')') FROM leading)
    ORDER BY rowid DESC LIMIT ${sql.raw(`${MOST_LED_TO}`)}`;
}

/**
 * The newest documents with a leading word, weighed by all words; those with two words side by side weigh a little more. A
 * leading word counts twice beside common ones.
 */
export function weighedRest(allowed: SQL): SQL {
  return sql`SELECT * FROM (SELECT rowid AS id, ${weight} * iif(rowid IN (SELECT id FROM beside), ${sql.raw(`${SIDE_BY_SIDE}`)}, 1) AS score FROM search_index
    WHERE search_index MATCH (SELECT expression FROM rest)${allowed}
    ORDER BY rowid DESC LIMIT ${sql.raw(`${MOST_LED_TO}`)})`;
}
