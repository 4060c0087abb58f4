import { sql } from 'drizzle-orm';
import { toExpressions } from '#src/search/expressions.ts';
import { parseQuery, type Term, textOf } from '#src/search/query.ts';
import { nearSpellings } from '#src/search/spelling.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import { unlessHidden } from '#worker/search/unless-hidden.ts';

const MOST_WORDS = 3;
const MOST_SPELLINGS = 2;
const MOST_WAYS = 4;

/**
 * Alternative queries that find something when a query found nothing: with words spelt as in a title, a tag or a name, or
 * with one of the words alone.
 */
export async function findWaysOn(ctx: Context, query: string): Promise<string[]> {
  const { terms } = parseQuery(query);
  const words = terms.flatMap((term) => (term.kind === 'word' ? [term.word] : [])).slice(0, MOST_WORDS);
  const near = words.map((word) => ({ word, spellings: nearSpellings(word) }));
  const known = await selectKnown(
    ctx,
    near.flatMap(({ spellings }) => spellings),
  );
  const respelt = near.flatMap(({ word, spellings }) =>
    known
      .filter((one) => spellings.includes(one))
      .slice(0, MOST_SPELLINGS)
      .map((one) => respell(terms, word, one)),
  );
  const alone = terms.length > 1 ? terms.map(textOf) : [];
  const ways = [...new Set([...respelt, ...alone])].slice(0, 2 * MOST_WAYS);
  return keepFinding(ctx, ways);
}

/** Those of the words that occur in names, the most common first. */
async function selectKnown({ db }: Context, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const [rows] = await db.batch([
    db
      .select({ word: sql<string>`w.term`.as('word') })
      .from(sql`search_words w`)
      // Tokens beside the names are no words: stems, pairs of Chinese.
      .where(
        sql`w.term IN (SELECT value FROM json_each(${JSON.stringify(words)})) AND w.col IN ('title', 'tags')`,
      )
      .groupBy(sql`w.term`)
      .orderBy(sql`sum(w.doc) DESC`)
      .limit(MOST_WORDS * MOST_SPELLINGS),
  ]);
  return rows.map((row) => row.word);
}

function respell(terms: readonly Term[], word: string, spelling: string): string {
  return terms
    .map((term) => (term.kind === 'word' && term.word === word ? spelling : textOf(term)))
    .join(' ');
}

async function keepFinding({ db }: Context, queries: readonly string[]): Promise<string[]> {
  const [first, ...rest] = queries.map((query) => selectAnything(db, query));
  if (!first) return [];
  const found = await db.batch([first, ...rest]);
  return queries.filter((_, index) => (found[index] as unknown[]).length > 0).slice(0, MOST_WAYS);
}

/** Whether a query finds anything public. Restricted documents are left out, so that a suggestion does not reveal them. */
function selectAnything(db: Db, query: string) {
  const match = `- facets : (${toExpressions(parseQuery(query))?.all ?? '""'})${unlessHidden(ANYBODY)}`;
  return db
    .select({ id: sql<number>`rowid`.as('id') })
    .from(sql`search_index`)
    .where(sql`search_index MATCH ${match}`)
    .limit(1);
}
