import type { FoundGlyph, Glyphs } from '#src/drawing/glyph.ts';
import type { Face } from '#src/drawing/picture.ts';

let segmenter: Intl.Segmenter | undefined;

/** Every character that a text may need when it is drawn; what is added to a text that is cut is among them. */
export function charactersOf(text: string): string[] {
  return [...new Set([...baseCharacters(text), ELLIPSIS, ' '])];
}

export const ELLIPSIS = '…';

/**
 * The signs of a text that can be drawn, in reading order. A sign without a glyph, such as an emoji or a letter of a script
 * that runs from right to left, is left out and leaves no box. Accents that are not part of a letter are left out.
 */
export function drawableSigns(text: string, face: Face, glyphs: Glyphs): FoundGlyph[] {
  const signs = baseCharacters(text)
    .map((character) => glyphs.find(face, character))
    .filter((sign) => sign !== null);
  return signs.filter((sign, index) => !isSpace(sign) || isBetweenWords(signs, index));
}

function isBetweenWords(signs: readonly FoundGlyph[], index: number): boolean {
  const before = signs[index - 1];
  return before !== undefined && !isSpace(before) && signs.slice(index).some((sign) => !isSpace(sign));
}

export function isSpace({ character }: FoundGlyph): boolean {
  return character === ' ' || character === '\u3000';
}

/** Whether enough of a text can be drawn that it says what it says: emoji aside, at least half of its signs. */
export function isMostlyDrawable(text: string, face: Face, glyphs: Glyphs): boolean {
  const said = baseCharacters(text).filter((sign) => !/[\s\p{Extended_Pictographic}\p{RI}]/u.test(sign));
  const drawable = said.filter((sign) => glyphs.find(face, sign) !== null);
  return drawable.length > 0 && drawable.length * 2 >= said.length;
}

/** The first character of each sign as readers see it; all white space as plain spaces. */
function baseCharacters(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const composed = text.normalize('NFC').replace(/\s/g, (space) => (space === '\u3000' ? space : ' '));
  return Array.from(segmenter.segment(composed), ({ segment }) =>
    String.fromCodePoint(segment.codePointAt(0) ?? 32),
  );
}
