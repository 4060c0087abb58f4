import { CJK, fold } from '#src/search/fold.ts';
import { QUERY_LENGTH } from '#src/search/limits.ts';
import { isStopWord } from '#src/search/stop-words.ts';
import { dotted, isCjk, splitRuns } from '#src/search/tokens.ts';

const MOST_TERMS = 48;
const SHORTEST_PREFIX = 3;

/**
 * A part of a query. `cjk`: a run of Chinese. `word`: any of its inflections, and for the last word of the query whatever
 * begins with it; `written` is a name without the point that belongs to it (.NET). `phrase`: adjacent words, as written without a space (1.63.0) or in quotes. `isQuoted`: every hit contains it as
 * written.
 */
export type Term = (
  | { kind: 'cjk'; run: string }
  | { kind: 'word'; word: string; written?: string; prefix: boolean }
  | { kind: 'phrase'; words: string[] }
) & { isQuoted?: boolean };

/**
 * A query in parts. `times` counts how often a part was typed, because a question repeats what it is about. No hit contains
 * an excluded part.
 */
export type ParsedQuery = { terms: Term[]; times: number[]; excluded: Term[] };

const LETTERS = `[[\\p{L}\\p{N}\\p{M}]--[${CJK}]]+`;
const NAME = `${LETTERS}(?:\\+\\+|[+#])?`;
const PARTS = new RegExp(
  `[${CJK}]+|(?<![\\p{L}\\p{N}\\p{M}.])\\.${LETTERS}|${NAME}(?:[.\\-_'’:@+#]*${NAME})*`,
  'gv',
);
/** A text in quotes, with or without a minus, and a word with a minus. */
const OPERATORS =
  /(?<![a-z0-9])(?<minus>(?<=^|\s)-|)["“”](?<quoted>[^"“”]*)["“”]|(?<=^|\s)-(?<word>[\p{L}\p{N}.][^\s"“”]*)/gu;

/** A text with more parts outside its quotes is prose, in which quotes and dashes only punctuate. */
const MOST_OPERATED = 10;

/**
 * Parses typed text. `"…"` is required as written, and `-…` is excluded; other signs have no meaning, so every input is
 * valid, and the result may be empty. `isTyping`: the last word may be the beginning of any other, however short it is, and
 * no sign has a meaning yet.
 */
export function parseQuery(query: string, { isTyping = false } = {}): ParsedQuery {
  const folded = fold(query.slice(0, QUERY_LENGTH).toWellFormed());
  const operated = isTyping ? null : takeOperators(folded);
  const isProse = operated === null || partsOf(operated.rest).length > MOST_OPERATED;
  const { rest, quoted, excluded } = isProse ? { rest: folded, quoted: [], excluded: [] } : operated;
  const times = new Map<string, number>();
  for (const part of partsOf(rest)) times.set(part, (times.get(part) ?? 0) + 1);
  const kept = distinctive([...times.keys()], quoted.length > 0);
  const terms = kept.map((part, index) =>
    toTerm(part, index === kept.length - 1 && (isTyping ? 1 : SHORTEST_PREFIX)),
  );
  return {
    terms: [...terms, ...quoted].slice(0, MOST_TERMS),
    times: kept.map((part) => times.get(part) ?? 1),
    excluded: excluded.slice(0, MOST_TERMS),
  };
}

/** The parts in quotes, those with a minus, and the text without them. */
function takeOperators(folded: string): { rest: string; quoted: Term[]; excluded: Term[] } {
  const [quoted, excluded]: [Term[], Term[]] = [[], []];
  const rest = folded.replace(OPERATORS, (_, minus = '', inQuotes = '', word = '') => {
    if (word) excluded.push(...partsOf(word).map((part) => toTerm(part, false)));
    else (minus ? excluded : quoted).push(...quotedTerms(inQuotes));
    return ' ';
  });
  return { rest, quoted, excluded };
}

/** The parts that say something; all of them when none does, unless there is something else. */
function distinctive(parts: readonly string[], isOtherwiseFilled: boolean): string[] {
  const kept = parts.filter((part) => !isStopWord(part));
  return (kept.length > 0 || isOtherwiseFilled ? kept : [...parts]).slice(0, MOST_TERMS);
}

/** The words and runs of folded text, in their order. */
export function partsOf(folded: string): string[] {
  return (folded.match(PARTS) ?? []).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Adjacent words of a text in quotes are one phrase; runs of Chinese between them are terms of their own. */
function quotedTerms(text: string): Term[] {
  const terms: Term[] = [];
  let words: string[] = [];
  const flush = () => {
    if (words.length > 0) terms.push({ kind: 'phrase', words, isQuoted: true });
    words = [];
  };
  for (const part of partsOf(text)) {
    if (!isCjk(part)) {
      words.push(...splitRuns(part));
      continue;
    }
    flush();
    terms.push({ kind: 'cjk', run: part, isQuoted: true });
  }
  flush();
  return terms;
}

/** `shortest`: the length from which a word may be a beginning, false when it may not. */
function toTerm(part: string, shortest: number | false): Term {
  if (isCjk(part)) return { kind: 'cjk', run: part };
  const [word = '', ...others] = splitRuns(part);
  if (others.length > 0) return { kind: 'phrase', words: [word, ...others] };
  const prefix = shortest !== false && word.length >= shortest && /[\p{L}\p{N}\p{M}]$/u.test(word);
  if (part.startsWith('.')) return { kind: 'word', word: dotted(word), written: word, prefix };
  return { kind: 'word', word, prefix: prefix && (shortest === 1 || !isStopWord(word)) };
}

/** The text of a term, as somebody would type it. */
export function textOf(term: Term): string {
  if (term.kind === 'word') return term.written ? `.${term.written}` : term.word;
  const text = term.kind === 'cjk' ? term.run : term.words.join(' ');
  return term.isQuoted ? `"${text}"` : text;
}
