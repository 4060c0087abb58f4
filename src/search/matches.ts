import { CJK } from '#src/search/fold.ts';
import type { Term } from '#src/search/query.ts';
import { stem } from '#src/search/stem.ts';
import { isStopPair } from '#src/search/stop-words.ts';
import { isCjk, pairs } from '#src/search/tokens.ts';

const LETTER = `[[\\p{L}\\p{N}]--[${CJK}]]`;
const NO_LETTER = '[^\\p{L}\\p{N}]';

/** A match in a text: its place, its length, and the index of its term. */
export type Match = { at: number; length: number; term: number };

/**
 * Returns a function that finds the matches that begin in a word or run of folded text. Words are looked up instead of being
 * alternatives of a pattern, because a question has many.
 */
export function matcherOf(terms: readonly Term[]) {
  const words = new Map<string, number>();
  const phrases: { pattern: RegExp; term: number }[] = [];
  const pieces: Pieces = { terms: new Map(), lengths: new Set() };
  let begun: { word: string; term: number } | undefined;
  terms.forEach((term, index) => {
    if (term.kind === 'cjk') addPieces(pieces, term, index);
    if (term.kind === 'word') words.set(stem(term.written ?? term.word), index);
    if (term.kind === 'word' && term.prefix) begun = { word: term.word, term: index };
    if (term.kind === 'phrase') phrases.push({ pattern: phrasePattern(term.words), term: index });
  });
  return (part: string, text: string, at: number): Match[] => {
    if (isCjk(part)) return cjkMatches(part, at, pieces);
    for (const { pattern, term } of phrases) {
      pattern.lastIndex = at;
      const phrase = pattern.exec(text);
      if (phrase) return [{ at, length: phrase[0].length, term }];
    }
    const term = words.get(stem(part)) ?? (begun && part.startsWith(begun.word) ? begun.term : undefined);
    return term === undefined ? [] : [{ at, length: part.length, term }];
  };
}

type Pieces = { terms: Map<string, number>; lengths: Set<number> };

/** A run in quotes matches whole, another by its pairs. */
function addPieces({ terms, lengths }: Pieces, term: Extract<Term, { kind: 'cjk' }>, index: number): void {
  const telling = pairs(term.run).filter((pair) => !isStopPair(pair));
  for (const piece of term.isQuoted || telling.length === 0 ? [term.run] : telling) {
    terms.set(piece, index);
    lengths.add(piece.length);
  }
}

/** Words contain only letters, digits and the signs of names; after a sign the next word may follow at once (C++17). */
function phrasePattern(words: readonly string[]): RegExp {
  const parts = words.map((word, index) => {
    const between = index === words.length - 1 ? '' : NO_LETTER + (/[+#]$/.test(word) ? '*' : '+');
    return word.replaceAll('+', '\\+') + between;
  });
  return new RegExp(`${parts.join('')}(?!${LETTER})`, 'vy');
}

/** The matches in a run; pieces that overlap or touch are one match. */
function cjkMatches(run: string, at: number, { terms, lengths }: Pieces): Match[] {
  const matches: Match[] = [];
  for (let index = 0; index < run.length; index += 1) {
    for (const length of lengths) {
      const term = terms.get(run.slice(index, index + length));
      if (term === undefined) continue;
      const from = at + index;
      const last = matches.at(-1);
      if (last && last.at + last.length >= from) last.length = Math.max(last.length, from + length - last.at);
      else matches.push({ at: from, length, term });
    }
  }
  return matches;
}
