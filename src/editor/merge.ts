import { diff3Merge, diffComm } from 'node-diff3';
import { type DraftText, isSameText } from '#src/editor/draft-text.ts';

/** The names of the two sides in the marks of a merged text. */
export type Sides = { mine: string; theirs: string };
/** What to take at a conflict. */
export type Pick = 'mine' | 'theirs' | 'both';
/** A conflict in a merged text: its range, and the text of either side. */
export type Conflict = { start: number; end: number; mine: string; theirs: string };

/**
 * Merges two texts with a common base. A change on one side is taken; conflicting changes are both kept between marks. Without
 * the base, text that only one side has is kept.
 */
export function mergeTexts(base: string | null, mine: string, theirs: string, sides: Sides): string {
  const [a, b] = [mine.split('\n'), theirs.split('\n')];
  const origin = base === null ? commonLines(a, b) : base.split('\n');
  const regions = diff3Merge(a, origin, b, { excludeFalseConflicts: true });
  return regions
    .flatMap(({ ok, conflict }) => ok ?? (conflict ? marked(conflict.a, conflict.b, sides) : []))
    .join('\n');
}

function commonLines(a: string[], b: string[]): string[] {
  return diffComm(a, b).flatMap((part) => ('common' in part && part.common ? part.common : []));
}

function marked(mine: string[], theirs: string[], sides: Sides): string[] {
  return [`<<<<<<< ${sides.mine}`, ...mine, '=======', ...theirs, `>>>>>>> ${sides.theirs}`];
}

/** Returns the unresolved conflicts of a merged text, in order. */
export function findConflicts(text: string, sides: Sides): Conflict[] {
  const places: Conflict[] = [];
  const [open, close] = [`<<<<<<< ${sides.mine}\n`, `>>>>>>> ${sides.theirs}`];
  let start = text.indexOf(open);
  while (start !== -1) {
    const end = text.indexOf(close, start);
    if (end === -1) break;
    const inner = text.slice(start + open.length, end);
    // An empty side leaves nothing but the mark, which is then at the beginning of the inner text.
    const cut = `\n${inner}`.indexOf('\n=======\n');
    const mine = cut === -1 ? inner : inner.slice(0, Math.max(0, cut));
    const theirs = cut === -1 ? '' : inner.slice(cut + '=======\n'.length);
    places.push({ start, end: end + close.length, mine, theirs });
    start = text.indexOf(open, end);
  }
  return places;
}

/** Returns the text with one conflict resolved. */
export function settleConflict(text: string, { start, end, mine, theirs }: Conflict, pick: Pick): string {
  const chosen = { mine, theirs, both: mine + theirs }[pick];
  // Each side ends its last line, and the line after the mark ends it again.
  const behind = chosen === '' && text[end] === '\n' ? end + 1 : end;
  return text.slice(0, start) + chosen.replace(/\n$/, '') + text.slice(behind);
}

/** Merges a small value as a whole: from the side that changed it, or one's own where both did. */
function mergeWhole<T>(base: T | undefined, mine: T, theirs: T): T {
  const same = (one: T | undefined, other: T) => JSON.stringify(one) === JSON.stringify(other);
  return base !== undefined && same(base, mine) ? theirs : mine;
}

/** Merges two working copies: the text line by line, everything else as a whole. */
export function mergeDrafts(
  base: DraftText | null,
  mine: DraftText,
  theirs: DraftText,
  sides: Sides,
): DraftText {
  if (isSameText(mine, theirs)) return mine;
  return {
    title: mergeWhole(base?.title, mine.title, theirs.title),
    summary: mergeWhole(base?.summary, mine.summary, theirs.summary),
    markdown: mergeTexts(base?.markdown ?? null, mine.markdown, theirs.markdown, sides),
    insights: mergeWhole(base?.insights, mine.insights, theirs.insights),
    faq: mergeWhole(base?.faq, mine.faq, theirs.faq),
  };
}
