import { CJK, foldWithPositions } from '#src/search/fold.ts';
import { matcherOf } from '#src/search/matches.ts';
import type { Term } from '#src/search/query.ts';
import { RUNS } from '#src/search/tokens.ts';

/** A piece of text, and whether it matches the query. */
export type Segment = { text: string; hit: boolean };
type Span = { from: number; to: number; term: number };

const LATIN_LENGTH = 240;
const CJK_LENGTH = 120;
const LEAD = 0.25;
const MOST_SPANS = 30;

/** A whole text with its matches marked, for titles. */
export function highlight(text: string, terms: readonly Term[]): Segment[] {
  return toSegments(text, findSpans(text, terms), 0, text.length);
}

/**
 * The part of a text round its best matches, a few lines long; the beginning when there is none. `isCut`: the text was cut
 * out of a longer one and is not its beginning.
 */
export function excerpt(text: string, terms: readonly Term[], isCut = false): Segment[] {
  const spans = findSpans(text, terms);
  const length = isMostlyCjk(text.slice(0, 400)) ? CJK_LENGTH : LATIN_LENGTH;
  const anchor = bestSpan(spans, length);
  const lead = Math.max(0, anchor - Math.floor(length * LEAD));
  const start = lead > 0 || isCut ? wordStart(text, lead, spans.length > 0 ? anchor : length) : 0;
  const end = wordEnd(text, Math.min(text.length, start + length));
  const segments = toSegments(text, spans, start, end);
  if (start > 0 || isCut) segments.unshift({ text: '…', hit: false });
  if (end < text.length) segments.push({ text: '…', hit: false });
  return join(segments);
}

function findSpans(text: string, terms: readonly Term[]): Span[] {
  if (terms.length === 0) return [];
  const folded = foldWithPositions(text);
  const find = matcherOf(terms);
  const spans: Span[] = [];
  for (const part of folded.text.matchAll(RUNS)) {
    for (const { at, length, term } of find(part[0], folded.text, part.index)) {
      const to = folded.at(at + length - 1);
      spans.push({ from: folded.at(at), to: to + characterLength(text, to), term });
    }
    if (spans.length >= MOST_SPANS) break;
  }
  return spans;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** The start of the window with the most different terms. */
function bestSpan(spans: readonly Span[], length: number): number {
  let best = { from: 0, count: 0 };
  spans.forEach((span, index) => {
    const inside = spans.slice(index).filter((other) => other.to <= span.from + length * (1 - LEAD));
    const count = new Set(inside.map((other) => other.term)).size;
    if (count > best.count) best = { from: span.from, count };
  });
  return best.from;
}

/** Moves a position on to the beginning of a word, at most to the match; Chinese may be cut anywhere. */
function wordStart(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u);
  if (space < 0 || space > 30) return afterSurrogate(text, from);
  return from + space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(to - 30, to).search(/\s\S*$/u);
  return space < 0 || to < 30 ? afterSurrogate(text, to) : to - 30 + space;
}

function afterSurrogate(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function isMostlyCjk(text: string): boolean {
  const count = text.match(new RegExp(`[${CJK}]`, 'gu'))?.length ?? 0;
  return count * 3 > text.length;
}

function toSegments(text: string, spans: readonly Span[], start: number, end: number): Segment[] {
  const segments: Segment[] = [];
  let position = start;
  for (const { from, to } of spans) {
    if (from < position || to > end) continue;
    segments.push(
      { text: text.slice(position, from), hit: false },
      { text: text.slice(from, to), hit: true },
    );
    position = to;
  }
  segments.push({ text: text.slice(position, end), hit: false });
  return join(segments);
}

/** Drops empty segments and joins neighbours of the same kind. */
function join(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const { text, hit } of segments) {
    const last = joined.at(-1);
    if (last && !last.hit && !hit) last.text += text;
    else if (text !== '') joined.push({ text, hit });
  }
  return joined;
}
