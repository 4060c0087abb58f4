/** U+2800 is a pattern of no dots, which Unicode calls a symbol. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{C}\p{M}\u2800]/u;

/** Control characters, lone surrogates, and signs that turn the direction of the text around them. */
const UNSAFE = '\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069';
const UNSAFE_RUN = new RegExp(`[${UNSAFE}]+`, 'gu');

/** A line of text: no line breaks, and nothing that changes how the text around it is displayed. */
export const LINE = new RegExp(`^[^${UNSAFE}]*$`, 'u');

/** Whether a text has at least one sign that can be seen. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Returns a text as a `LINE`, each run of other characters as one space. */
export function toLine(text: string): string {
  return text.replace(UNSAFE_RUN, ' ').trim();
}

let signs: Intl.Segmenter | undefined;

/**
 * Returns the longest beginning of a text that has at most `limit` UTF-16 code units and ends between two signs as a reader
 * sees them (grapheme clusters, UAX #29): a flag, a family and a letter with its marks are one sign each.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  signs ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  // No sign that people write is longer. A longer one is cut between its code points.
  const window = text.slice(0, limit + LONGEST_SIGN).toWellFormed();
  const first = signs.segment(window).containing(limit);
  const end = first && first.index > limit - LONGEST_SIGN ? first.index : limit;
  return text.slice(0, end).replace(/[\ud800-\udbff]$/, '');
}

const LONGEST_SIGN = 64;
