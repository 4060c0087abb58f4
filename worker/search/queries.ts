import { type SQL, sql } from 'drizzle-orm';
import { toPrefixExpressions } from '#src/search/expressions.ts';
import { literal } from '#worker/platform/db.ts';

export { unlessHidden } from '#worker/search/unless-hidden.ts';

/** The columns of the index of names with the names of a target, for a kind with several names. */
export const NAME_COLUMNS = '{title tags title_tokens tag_tokens}';

/**
 * Selects the `id`s of targets of a kind with names that have the words of a text, of which the last may be a beginning; the
 * newest `most` of them. Capitals, accents and both Chinese scripts count as the same. Null for a text without words.
 */
export function selectNamed(kind: string, text: string, most: number): SQL | null {
  const expressions = toPrefixExpressions(text);
  if (!expressions) return null;
  const match = `${NAME_COLUMNS} : (${expressions.begun}) AND facets : "kind${kind}"`;
  return sql`SELECT d.target_id AS id FROM (SELECT rowid AS place FROM search_names
    WHERE search_names MATCH ${match} ORDER BY rowid DESC LIMIT ${literal(most)}) found
    JOIN search_documents d ON d.rowid = found.place ORDER BY d.rowid DESC`;
}
