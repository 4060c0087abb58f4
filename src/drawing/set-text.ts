import { type BrokenText, breakLines, type Line, placeSigns } from '#src/drawing/break-lines.ts';
import { EM, type FoundGlyph, type Glyphs } from '#src/drawing/glyph.ts';
import type { TextItem } from '#src/drawing/picture.ts';
import { drawableSigns, ELLIPSIS, isSpace } from '#src/drawing/signs.ts';

/** The height of capital letters above the baseline, in sizes of the text. Chinese characters are about as high. */
export const CAPITALS = 0.72;

/** A text in its size. The places of the signs of a line are distances from its beginning, in pixels. */
export type SetText = { size: number; lines: SetLine[] };
export type SetLine = { signs: readonly FoundGlyph[]; places: readonly number[]; width: number };

/** Sets a text in the first size in which it fits into its lines. In the last size it is cut. */
export function setText(item: TextItem, glyphs: Glyphs): SetText {
  const signs = drawableSigns(item.text, item.face, glyphs);
  const places = placeSigns(signs, glyphs);
  const breakAt = (size: number, width: number): BrokenText =>
    breakLines(signs, places, { size, width, lines: linesIn(item, size) });
  const size = item.sizes.find((each) => breakAt(each, item.width).isWhole) ?? item.sizes.at(-1) ?? 0;
  const broken = breakAt(size, item.width);
  const lines = broken.isWhole
    ? balance(broken.lines, item.width, (width) => breakAt(size, width))
    : broken.lines;
  const texts = lines.map(({ start, end }) => signs.slice(start, end));
  const isCut = (lines.at(-1)?.end ?? 0) < signs.length;
  if (isCut) texts.push(cutLine(texts.pop() ?? [], item, size, glyphs));
  return { size, lines: texts.map((text) => setLine(text, size, glyphs)) };
}

function linesIn({ lines, height, leading }: TextItem, size: number): number {
  if (height === undefined) return lines;
  return Math.max(1, Math.min(lines, Math.floor((height / size - CAPITALS) / leading) + 1));
}

/** Makes the lines about equally long, as headings on pages are: the narrowest column that needs no more lines. */
function balance(lines: Line[], width: number, breakAt: (width: number) => BrokenText): Line[] {
  let best = lines;
  let [low, high] = [width / 2, width];
  for (let round = 0; round < 8 && lines.length > 1; round++) {
    const middle = (low + high) / 2;
    const { lines: found, isWhole } = breakAt(middle);
    if (isWhole && found.length === lines.length) [best, high] = [found, middle];
    else low = middle;
  }
  return best;
}

/** The last line of a text that goes on: as much as fits before an ellipsis, whole words if that leaves enough. */
function cutLine(text: FoundGlyph[], { width, face }: TextItem, size: number, glyphs: Glyphs): FoundGlyph[] {
  const ellipsis = glyphs.find(face, ELLIPSIS);
  if (!ellipsis) return text;
  const fits = (length: number) => setLine([...text.slice(0, length), ellipsis], size, glyphs).width <= width;
  let length = text.length;
  while (length > 1 && !fits(length)) length--;
  if (length < text.length && /[\p{L}\p{N}]/u.test(text[length]?.character ?? '')) {
    const space = text.slice(0, length).findLastIndex(isSpace);
    if (space > length * 0.6) length = space;
  }
  while (length > 1 && /[\s\p{P}]/u.test(text[length - 1]?.character ?? '')) length--;
  return [...text.slice(0, length), ellipsis];
}

function setLine(signs: readonly FoundGlyph[], size: number, glyphs: Glyphs): SetLine {
  const places = placeSigns(signs, glyphs).map((place) => (place * size) / EM);
  return { signs, places, width: places.at(-1) ?? 0 };
}
