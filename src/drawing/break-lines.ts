import { EM, type FoundGlyph, type Glyphs } from '#src/drawing/glyph.ts';
import { isSpace } from '#src/drawing/signs.ts';

/** A line of a text: its signs from `start` to before `end`, without the spaces at its end. */
export type Line = { start: number; end: number };

/** The lines of a text. `isWhole` is false when a word had to be broken, or there are more lines than allowed. */
export type BrokenText = { lines: Line[]; isWhole: boolean };

/** Signs that no line begins with, and signs that no line ends with (kinsoku). */
const NO_START = /[,.!?:;)\]}%…’”»，。、！？：；）」』】》〉〕｝～·‧・％—–-]/u;
const NO_END = /[([{‘“«（「『【《〈〔｛]/u;
const HAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** Returns the place of each sign, and after the last one the end, in units of the font. */
export function placeSigns(signs: readonly FoundGlyph[], glyphs: Glyphs): number[] {
  const places = [0];
  signs.forEach((sign, index) => {
    const next = signs[index + 1];
    const apart = next ? glyphs.kerning(sign, next) : 0;
    places.push((places[index] ?? 0) + sign.glyph.advance + apart);
  });
  return places;
}

/** Breaks a text into lines of at most `width` pixels: between words, between Chinese characters, within a word at need. */
export function breakLines(
  signs: readonly FoundGlyph[],
  places: readonly number[],
  { size, width, lines: limit }: { size: number; width: number; lines: number },
): BrokenText {
  const room = (width * EM) / size;
  const words = wordStarts(signs);
  const lines: Line[] = [];
  let isWhole = true;
  let start = 0;
  while (start < signs.length) {
    if (lines.length === limit) return { lines, isWhole: false };
    const fits = lastThatFits(signs, places, start, room);
    const end = fits === signs.length ? fits : lastBreak(signs, words, start, fits);
    if (end === null) isWhole = false;
    lines.push({ start, end: withoutSpaces(signs, start, end ?? fits) });
    start = end ?? fits;
    while (start < signs.length && isSpaceAt(signs, start)) start++;
  }
  return { lines, isWhole };
}

/** Returns the end of the longest line that fits, at least one sign; spaces at its end need no room. */
function lastThatFits(
  signs: readonly FoundGlyph[],
  places: readonly number[],
  start: number,
  room: number,
): number {
  let end = start + 1;
  while (
    end < signs.length &&
    (isSpaceAt(signs, end) || (places[end + 1] ?? 0) - (places[start] ?? 0) <= room)
  )
    end++;
  return end;
}

/** Returns the last place for a break before or at `end`; null when there is none after `start`. */
function lastBreak(
  signs: readonly FoundGlyph[],
  words: ReadonlySet<number>,
  start: number,
  end: number,
): number | null {
  for (let at = end; at > start; at--) if (mayBreak(signs, words, at)) return at;
  return null;
}

let segmenter: Intl.Segmenter | undefined;

/** The places where words begin. Chinese has no spaces, but readers stumble over a word on two lines. */
function wordStarts(signs: readonly FoundGlyph[]): Set<number> {
  segmenter ??= new Intl.Segmenter('zh-TW', { granularity: 'word' });
  const places = new Map<number, number>();
  let text = '';
  signs.forEach(({ character }, index) => {
    places.set(text.length, index);
    text += character;
  });
  return new Set(Array.from(segmenter.segment(text), ({ index }) => places.get(index) ?? 0));
}

function mayBreak(signs: readonly FoundGlyph[], words: ReadonlySet<number>, at: number): boolean {
  const [before, after] = [signs[at - 1]?.character ?? '', signs[at]?.character ?? ''];
  if (isSpaceAt(signs, at) || NO_START.test(after) || NO_END.test(before)) return false;
  if (isSpaceAt(signs, at - 1) || /[-–—/]/.test(before)) return true;
  return (HAN.test(before) || HAN.test(after)) && words.has(at);
}

function isSpaceAt(signs: readonly FoundGlyph[], at: number): boolean {
  const sign = signs[at];
  return sign !== undefined && isSpace(sign);
}

function withoutSpaces(signs: readonly FoundGlyph[], start: number, end: number): number {
  let last = end;
  while (last > start && isSpaceAt(signs, last - 1)) last--;
  return last;
}
