import { fold } from '#src/search/fold.ts';
import { QUERY_LENGTH } from '#src/search/limits.ts';
import { type ParsedQuery, parseQuery, partsOf, type Term } from '#src/search/query.ts';
import { stem } from '#src/search/stem.ts';
import { isStopPair } from '#src/search/stop-words.ts';
import { isCjk, pairs, splitRuns } from '#src/search/tokens.ts';

/** A word of the index and its FTS5 expression, which repeats a word that the query repeats. */
export type WeighedTerm = { term: string; expression: string };

/**
 * A query as FTS5 expressions, every word in quotes. `all` matches documents with every term. `ranked` matches the same and
 * ranks adjacent words higher. `phrase` matches adjacent words only, null for a single term. `starts` matches names that
 * begin with the first term. `weighed` are the terms of which a document may have any, Chinese as pairs; `beside` matches two
 * of their words side by side, null when no two stand so in the query. `narrow` is what
 * follows an expression to require quoted parts and to exclude others; null when there are none.
 */
export type Expressions = {
  all: string;
  ranked: string;
  phrase: string | null;
  starts: string;
  weighed: WeighedTerm[];
  beside: string | null;
  narrow: string | null;
};

const MOST_WEIGHED_TERMS = 64;
const MOST_BESIDES = 12;
/** A word typed more often counts no more. */
const MOST_TIMES = 3;
/** The text as written: tokens beside it have no places. */
const AS_WRITTEN = '{title body tags}';

/** The expressions of a query; null when nothing is asked for. */
export function toExpressions({ terms, times, excluded }: ParsedQuery): Expressions | null {
  const [first, ...rest] = terms;
  if (!first) return null;
  const all = terms.map((term) => `(${matchTerm(term)})`).join(' AND ');
  const words = terms.flatMap((term) => (term.kind === 'word' ? [term.word] : []));
  const phrase =
    words.length === terms.length && words.length > 1 ? `${AS_WRITTEN} : "${words.join(' ')}"` : null;
  const starts = [`(${matchTerm(first, '^')})`, ...rest.map((term) => `(${matchTerm(term)})`)].join(' AND ');
  return {
    all,
    ranked: phrase ? `(${all}) OR ${phrase}` : all,
    phrase,
    starts,
    weighed: weighedTerms(terms, times),
    beside: besides(terms),
    narrow: narrowing(terms, excluded),
  };
}

/** The words and pairs that are weighed; a single one says no more than `all`. */
function weighedTerms(terms: readonly Term[], times: readonly number[]): WeighedTerm[] {
  const counts = new Map<string, number>();
  terms.forEach((term, index) => {
    if (term.isQuoted) return;
    for (const word of indexWordsOf(term)) counts.set(word, (counts.get(word) ?? 0) + (times[index] ?? 1));
  });
  if (counts.size < 2) return [];
  return [...counts].slice(0, MOST_WEIGHED_TERMS).map(([term, count]) => ({
    term,
    expression: Array(Math.min(count, MOST_TIMES)).fill(`"${term}"`).join(' OR '),
  }));
}

/** The words that follow each other in the query; Chinese pairs are side by side as they are. */
function besides(terms: readonly Term[]): string | null {
  const both = terms.slice(1).flatMap((term, index) => {
    const before = terms[index];
    if (before?.kind !== 'word' || term.kind !== 'word') return [];
    return [`"${before.word} ${term.word}"`];
  });
  return both.length === 0 ? null : `${AS_WRITTEN} : (${both.slice(0, MOST_BESIDES).join(' OR ')})`;
}

/** The words by which the index has a term: the stems of words, and Chinese as its pairs without those of grammar. */
export function indexWordsOf(term: Term): string[] {
  if (term.kind === 'word') return [stem(term.word)];
  if (term.kind === 'phrase') return term.words.map(stem);
  const both = pairs(term.run);
  const telling = both.filter((pair) => !isStopPair(pair));
  return both.length === 0 ? [term.run] : telling;
}

function narrowing(terms: readonly Term[], excluded: readonly Term[]): string | null {
  const required = terms.filter(({ isQuoted }) => isQuoted).map((term) => ` AND (${matchTerm(term)})`);
  const without = excluded.map((term) => ` NOT (${matchTerm(term)})`);
  return [...required, ...without].join('') || null;
}

/**
 * The expressions for names while somebody types: with the last word `whole`, with it only `begun`, and names that begin
 * with the text (`starts`).
 */
export type PrefixExpressions = { whole: string; begun: string; starts: string };

/** The expressions for a text that may be a beginning; null when it has no terms. */
export function toPrefixExpressions(query: string): PrefixExpressions | null {
  const { terms } = parseQuery(query, { isTyping: true });
  const last = terms.at(-1);
  if (!last) return null;
  const before = terms.slice(0, -1).map((term) => `(${matchTerm(term)}) AND `);
  const whole = `${before.join('')}${quoted(last)}`;
  const [first = last] = terms;
  const words = partsOf(fold(query.slice(0, QUERY_LENGTH).toWellFormed())).flatMap(splitRuns);
  const isLatin = terms.every((term) => term.kind !== 'cjk');
  return {
    whole,
    begun: `${whole} *`,
    starts: `^ ${isLatin ? `"${words.filter((word) => !isCjk(word)).join(' ')}"` : quoted(first)} *`,
  };
}

/** Whether a term is a single character, which may be the beginning of a pair or alone at the end of a run. */
function isCharacter(term: Term): boolean {
  return term.kind === 'cjk' && pairs(term.run).length === 0;
}

function quoted(term: Term): string {
  if (term.kind === 'word') return `"${term.word}"`;
  if (term.kind === 'phrase') return `"${term.words.join(' ')}"`;
  return `"${isCharacter(term) ? term.run : pairs(term.run).join(' ')}"`;
}

/** A word by its stem, which the index has for every inflection; a beginning also by what begins with it. */
function matchTerm(term: Term, mark = ''): string {
  if (term.kind === 'phrase' && term.isQuoted) return `${AS_WRITTEN} : ${quoted(term)}`;
  if (term.kind !== 'word') return `${mark} ${quoted(term)}${isCharacter(term) ? ' *' : ''}`.trim();
  const { word, prefix } = term;
  const root = stem(word);
  const begun = prefix ? [`${mark} "${word}" *`.trim()] : [];
  if (prefix && root.startsWith(word)) return begun.join('');
  return [...begun, `${mark} "${root}"`.trim()].join(' OR ');
}
