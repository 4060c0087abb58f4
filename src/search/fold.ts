import { commonForm } from '#src/search/variants.ts';
import { plainLetters } from '#src/shared/plain-letters.ts';

/** Scripts without spaces between words, and Korean, whose endings are attached to its words. */
export const CJK =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}ー';

const ASCII = /^[\0-\x7f]*$/;
const MARKS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const HAN = /\p{Script=Han}/gu;

/**
 * The form in which texts are compared: full width becomes half width (NFKC), capitals become small, accents are dropped,
 * letters such as ø become plain, and traditional and simplified Chinese become the same.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const lower = text.normalize('NFKC').toLowerCase().normalize('NFKD').replace(MARKS, '').normalize('NFKC');
  return plainLetters(lower).replace(HAN, commonForm);
}

/** A folded text and the positions of its characters: `at(i)` is the offset in the original, `at(length)` its end. */
export type FoldedText = { text: string; at: (index: number) => number };

const foldedCharacters = new Map<string, string>();
const REMEMBERED_CHARACTERS = 20_000;

/** The characters that may fold to something else than their lower case; the rest of Unicode never matches anything. */
const FOLDING = /[[\p{L}\p{N}\p{M}\p{So}]--[\0-\x7f]]/v;

/** Folds a text and keeps the positions, so that matches can be shown as they were written. */
export function foldWithPositions(original: string): FoldedText {
  if (!FOLDING.test(original)) return { text: original.toLowerCase(), at: (index) => index };
  let text = '';
  let position = 0;
  const positions: number[] = [];
  for (const character of original) {
    const folded = foldCharacter(character);
    for (let index = 0; index < folded.length; index += 1) positions.push(position);
    text += folded;
    position += character.length;
  }
  positions.push(position);
  return { text, at: (index) => positions[index] ?? position };
}

function foldCharacter(character: string): string {
  if (character < '\x80') return character.toLowerCase();
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = isAccent(character) ? '' : fold(character);
  if (foldedCharacters.size < REMEMBERED_CHARACTERS) foldedCharacters.set(character, folded);
  return folded;
}

/** Whether a character is an accent that follows its letter. */
function isAccent(character: string): boolean {
  return character >= '\u0300' && character <= '\u036f';
}
