import { CJK, fold } from '#src/search/fold.ts';

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const CJK_RUN = new RegExp(`^[${CJK}]`, 'u');
const RUNS = new RegExp(`[${CJK}]+|[[\\p{L}\\p{N}\\p{M}]--[${CJK}]]+`, 'gv');

/**
 * The tokens that the full-text index cannot find by itself, because its tokenizer takes a whole run of Chinese for one
 * word. They are stored in columns of their own beside the text. Each run becomes its overlapping pairs and its last
 * character, which can then be found alone: 編譯器 → `编译 译器 器`. Words that touch Chinese (Rust語言) and words in full width are
 * added in their plain form.
 */
export function searchTokens(text: string): string {
  const tokens: string[] = [];
  for (const [word] of text.toWellFormed().matchAll(WORDS)) {
    if (needsTokens(word)) tokens.push(...splitRuns(fold(word)).flatMap(runTokens));
  }
  return tokens.join(' ');
}

/** Cuts folded text into runs of Chinese and words of other scripts: `rust语言` → `rust`, `语言`. */
export function splitRuns(folded: string): string[] {
  return folded.match(RUNS) ?? [];
}

export function isCjk(run: string): boolean {
  return CJK_RUN.test(run);
}

/** The overlapping pairs of a run: 编译器 → 编译, 译器. A single character has none. */
export function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

const ASCII_WORD = /^[\0-\x7f]+$/;
const ANY_CJK = new RegExp(`[${CJK}]`, 'u');

function needsTokens(word: string): boolean {
  if (ASCII_WORD.test(word)) return false;
  const compatible = word.normalize('NFKC');
  return ANY_CJK.test(compatible) || compatible !== word.normalize('NFC');
}

function runTokens(run: string): string[] {
  return isCjk(run) ? [...pairs(run), [...run].at(-1) ?? ''] : [run];
}
