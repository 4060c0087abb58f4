import { CJK, fold } from '#src/search/fold.ts';
import { stem } from '#src/search/stem.ts';
import { plainLetters } from '#src/shared/plain-letters.ts';

/** Increased when the same text gets other tokens; a job then makes the tokens of older documents anew. */
export const TOKENS_VERSION = 2;

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
/** A word, with signs that belong to its name (C++, C#); a point before it makes another name (.NET). */
const WORDS = /(?<dot>(?<![\p{L}\p{N}\p{M}.])\.(?=\p{L}))?(?<word>[\p{L}\p{N}\p{M}+#]+)/gu;
const CJK_RUN = new RegExp(`^[${CJK}]`, 'u');
/** A run of Chinese, or a word with the signs of its name, in folded text. */
export const RUNS = new RegExp(`[${CJK}]+|[${LETTER}--[${CJK}]]+(?:\\+\\+|[+#])?`, 'gv');

/**
 * The tokens that the full-text index cannot find by itself. They are stored in columns of their own beside the text:
 *
 * - each run of Chinese as its overlapping pairs and its last character, which can then be found alone: 編譯器 → `编译 译器
 *   器`, because the tokenizer takes a whole run for one word;
 * - words that touch Chinese (Rust語言) or signs (C++17, #reef), and words in full width or with letters such as ø, in their
 *   plain form;
 * - the stems of English words, where they differ from the words.
 */
export function searchTokens(text: string): string {
  const tokens: string[] = [];
  for (const { groups } of text.toWellFormed().matchAll(WORDS)) {
    const word = groups?.word ?? '';
    tokens.push(...wordTokens(word));
    if (groups?.dot) tokens.push(dotted(splitRuns(fold(word))[0] ?? ''));
  }
  return tokens.join(' ');
}

function wordTokens(word: string): string[] {
  const runs = splitRuns(fold(word));
  const isVisible = runs.length === 1 && isIndexedAsWritten(word, runs[0] ?? '');
  const found = runs.flatMap((run) => {
    if (isCjk(run)) return [...pairs(run), [...run].at(-1) ?? ''];
    const known = isVisible ? [] : [run];
    return stem(run) === run ? known : [...known, stem(run)];
  });
  // One plus hardly makes another name: Google+ is also found as Google.
  const plain = runs.filter((run) => /[^+]\+$/.test(run)).map((run) => run.slice(0, -1));
  return [...found, ...plain];
}

/** Whether the tokenizer, which knows capitals and accents, takes a word for its folded form. */
function isIndexedAsWritten(word: string, folded: string): boolean {
  if (ASCII_WORD.test(word)) return word.length === folded.length;
  if (isCjk(folded)) return false;
  const lower = word.toLowerCase();
  return word.normalize('NFKC') === word.normalize('NFC') && plainLetters(lower) === lower;
}

const ASCII_WORD = /^[\0-\x7f]+$/;

/** The token of a name with a point before it: .NET → `dotnet`. */
export function dotted(word: string): string {
  return `dot${word}`;
}

/** Cuts folded text into runs of Chinese and words of other scripts: `rust语言` → `rust`, `语言`; `c++17` → `c++`, `17`. */
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
