import { CJK, fold } from '#src/search/fold.ts';
import { inflections } from '#src/search/inflections.ts';
import { isCjk, pairs } from '#src/search/tokens.ts';

/** The longest query that is read; what comes after is not. */
export const QUERY_LENGTH = 200;
const MOST_TERMS = 8;
const SHORTEST_PREFIX = 3;

/**
 * One thing that a hit must contain. `cjk`: a run of Chinese. `word`: any of its forms, and what begins with it when it
 * is the last word of the query. `phrase`: words that stood together, like 1.63.0.
 */
export type Term =
  | { kind: 'cjk'; run: string }
  | { kind: 'word'; word: string; forms: string[]; prefix: boolean }
  | { kind: 'phrase'; words: string[] };

const LETTERS = `[[\\p{L}\\p{N}\\p{M}]--[${CJK}]]+`;
const PARTS = new RegExp(`[${CJK}]+|${LETTERS}(?:[.\\-_'’:@]+${LETTERS})*`, 'gv');
const WORD = new RegExp(LETTERS, 'gv');

/** Words that almost every text has; they count only when there is nothing else. */
const STOP_WORDS = new Set(
  'a an and are as at be by do for from how i in is it of on or that the this to was what when with you'.split(
    ' ',
  ),
);

/** Reads what somebody typed. Operators, quotes and signs mean nothing here, so no input is wrong; it may be empty. */
export function parseQuery(query: string): Term[] {
  const folded = fold(query.slice(0, QUERY_LENGTH).toWellFormed());
  const parts = [...new Set(folded.match(PARTS) ?? [])].filter((part) => /[\p{L}\p{N}]/u.test(part));
  const telling = parts.filter((part) => !STOP_WORDS.has(part));
  const kept = (telling.length > 0 ? telling : parts).slice(0, MOST_TERMS);
  return kept.map((part, index) => toTerm(part, index === kept.length - 1));
}

function toTerm(part: string, isLast: boolean): Term {
  if (isCjk(part)) return { kind: 'cjk', run: part };
  const words = part.match(WORD) ?? [];
  if (words.length > 1) return { kind: 'phrase', words };
  if (STOP_WORDS.has(part)) return { kind: 'word', word: part, forms: [part], prefix: false };
  const prefix = isLast && part.length >= SHORTEST_PREFIX;
  return { kind: 'word', word: part, forms: inflections(part), prefix };
}

/**
 * The terms in the language of FTS5, every word in quotes; null when there is nothing to look for. Several words are
 * also asked for side by side: that finds nothing more, but lifts what has them so.
 */
export function toMatchExpression(terms: readonly Term[]): string | null {
  if (terms.length === 0) return null;
  const all = terms.map((term) => `(${matchTerm(term)})`).join(' AND ');
  const words = terms.flatMap((term) => (term.kind === 'word' ? [term.word] : []));
  return words.length === terms.length && words.length > 1 ? `(${all}) OR "${words.join(' ')}"` : all;
}

function matchTerm(term: Term): string {
  if (term.kind === 'phrase') return `"${term.words.join(' ')}"`;
  if (term.kind === 'cjk') return `{title_tokens body_tokens tag_tokens} : ${matchRun(term.run)}`;
  const { word, forms, prefix } = term;
  if (!prefix) return forms.map((form) => `"${form}"`).join(' OR ');
  const others = forms.filter((form) => !form.startsWith(word));
  return [`"${word}" *`, ...others.map((form) => `"${form}"`)].join(' OR ');
}

/** A single character is the beginning of a pair, or stands alone at the end of a run. */
function matchRun(run: string): string {
  const tokens = pairs(run);
  return tokens.length === 0 ? `"${run}" *` : `"${tokens.join(' ')}"`;
}
