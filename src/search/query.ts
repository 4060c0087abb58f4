import { CJK, fold } from '#src/search/fold.ts';
import { inflections } from '#src/search/inflections.ts';
import { isCjk, pairs } from '#src/search/tokens.ts';

/** Most characters of a query that are read. */
export const QUERY_LENGTH = 200;
const MOST_TERMS = 8;
const SHORTEST_PREFIX = 3;

/**
 * A part that every hit must contain. `cjk`: a run of Chinese. `word`: any of its forms, and for the last word of the query
 * whatever begins with it. `phrase`: words written without a space, like 1.63.0.
 */
export type Term =
  | { kind: 'cjk'; run: string }
  | { kind: 'word'; word: string; forms: string[]; prefix: boolean }
  | { kind: 'phrase'; words: string[] };

const LETTERS = `[[\\p{L}\\p{N}\\p{M}]--[${CJK}]]+`;
const PARTS = new RegExp(`[${CJK}]+|${LETTERS}(?:[.\\-_'’:@]+${LETTERS})*`, 'gv');
const WORD = new RegExp(LETTERS, 'gv');

/** Words that almost every text has; they count only when the query has nothing else. */
const STOP_WORDS = new Set(
  'a an and are as at be by do for from how i in is it of on or that the this to was what when with you'.split(
    ' ',
  ),
);

/**
 * Parses typed text. Operators, quotes and punctuation have no meaning, so every input is valid; the result may be empty.
 * `isTyping`: the last word may be the beginning of any other, however short it is.
 */
export function parseQuery(query: string, { isTyping = false } = {}): Term[] {
  const parts = [...new Set(splitQuery(query))];
  const distinctive = parts.filter((part) => !STOP_WORDS.has(part));
  const kept = (distinctive.length > 0 ? distinctive : parts).slice(0, MOST_TERMS);
  return kept.map((part, index) =>
    toTerm(part, index === kept.length - 1 && (isTyping ? 1 : SHORTEST_PREFIX)),
  );
}

/** The words and runs of the typed text, folded, in their order. */
function splitQuery(query: string): string[] {
  const folded = fold(query.slice(0, QUERY_LENGTH).toWellFormed());
  return (folded.match(PARTS) ?? []).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** `shortest`: the length from which a word may be a beginning, false when it may not. */
function toTerm(part: string, shortest: number | false): Term {
  if (isCjk(part)) return { kind: 'cjk', run: part };
  const words = part.match(WORD) ?? [];
  if (words.length > 1) return { kind: 'phrase', words };
  const isStopWord = STOP_WORDS.has(part) && shortest !== 1;
  if (isStopWord) return { kind: 'word', word: part, forms: [part], prefix: false };
  const prefix = shortest !== false && part.length >= shortest;
  return { kind: 'word', word: part, forms: inflections(part), prefix };
}

/**
 * The terms as FTS5 expressions, every word in quotes. `all` matches documents with every term. `ranked` matches the same
 * and ranks adjacent words higher. `phrase` matches adjacent words only, null for a single term. `starts` matches names that
 * begin with the first term.
 */
export type Expressions = { all: string; ranked: string; phrase: string | null; starts: string };

/** The expressions of a query; null when it has no terms. */
export function toExpressions(terms: readonly Term[]): Expressions | null {
  const [first, ...rest] = terms;
  if (!first) return null;
  const all = terms.map((term) => `(${matchTerm(term)})`).join(' AND ');
  const words = terms.flatMap((term) => (term.kind === 'word' ? [term.word] : []));
  const phrase = words.length === terms.length && words.length > 1 ? `"${words.join(' ')}"` : null;
  const starts = [`(${matchTerm(first, '^')})`, ...rest.map((term) => `(${matchTerm(term)})`)].join(' AND ');
  return { all, ranked: phrase ? `(${all}) OR ${phrase}` : all, phrase, starts };
}

/**
 * The expressions for names while somebody types: with the last word `whole`, with it only `begun`, and names that begin
 * with the text (`starts`).
 */
export type PrefixExpressions = { whole: string; begun: string; starts: string };

/** The expressions for a text that may be a beginning; null when it has no terms. */
export function toPrefixExpressions(query: string): PrefixExpressions | null {
  const terms = parseQuery(query, { isTyping: true });
  const last = terms.at(-1);
  if (!last) return null;
  const before = terms.slice(0, -1).map((term) => `(${matchTerm(term)}) AND `);
  const whole = `${before.join('')}${quoted(last)}`;
  const [first = last] = terms;
  const words = splitQuery(query).flatMap((part) => part.match(WORD) ?? []);
  const isLatin = terms.every((term) => term.kind !== 'cjk');
  return { whole, begun: `${whole} *`, starts: `^ ${isLatin ? `"${words.join(' ')}"` : quoted(first)} *` };
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

function matchTerm(term: Term, mark = ''): string {
  if (term.kind !== 'word') return `${mark} ${quoted(term)}${isCharacter(term) ? ' *' : ''}`.trim();
  const { word, forms, prefix } = term;
  const exact = (of: readonly string[]) => of.map((form) => `${mark} "${form}"`.trim());
  if (!prefix) return exact(forms).join(' OR ');
  const others = forms.filter((form) => !form.startsWith(word));
  return [`${mark} "${word}" *`.trim(), ...exact(others)].join(' OR ');
}

const MOST_NEEDLES = 4;
const SHORTEST_STEM = 3;

/**
 * Texts in lower case that a matching text is likely to contain, for finding the relevant part of a long text quickly: first
 * everything as it was typed, then each word at the beginning of a word.
 */
export function needlesOf(query: string, terms: readonly Term[]): string[] {
  const typed = query.slice(0, QUERY_LENGTH).toWellFormed().toLowerCase();
  const parts = typed.match(PARTS) ?? [];
  const runs = parts.filter(isCjk);
  const words = terms.flatMap((term) => {
    if (term.kind === 'cjk') return [];
    const [word = '', stem] = term.kind === 'word' ? [term.word, stemOf(term.forms)] : term.words;
    return term.kind === 'word' && stem ? [` ${word}`, ` ${stem}`] : [` ${word}`, word];
  });
  return [...new Set([...(parts.length > 1 ? [parts.join(' ')] : []), ...runs, ...words])].slice(
    0,
    MOST_NEEDLES,
  );
}

/** The common beginning of all forms of a word; nothing when it is too short to be useful. */
function stemOf([first = '', ...forms]: readonly string[]): string {
  let length = first.length;
  for (const form of forms) while (!form.startsWith(first.slice(0, length))) length -= 1;
  return length < SHORTEST_STEM ? '' : first.slice(0, length);
}
