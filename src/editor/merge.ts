import { diff3Merge, diffComm } from 'node-diff3';
import { type DraftText, isSameText } from '#src/editor/draft-text.ts';

/** Names of the two sides, as they stand in the marks of a merged text. */
export type Sides = { mine: string; theirs: string };
/** What to take at a place where both changed something. */
export type Pick = 'mine' | 'theirs' | 'both';
/** A place in a merged text that is not decided yet: where it is, and what either side says there. */
export type Conflict = { start: number; end: number; mine: string; theirs: string };

/**
 * Two texts that come from one, in one: what only one of them changed is taken, and where both did both stand between
 * marks. Without the text they come from, whatever only one of them has stays.
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

/** The places of a merged text that are not decided yet, in order. */
export function findConflicts(text: string, sides: Sides): Conflict[] {
  const places: Conflict[] = [];
  const [open, close] = [`<<<<<<< ${sides.mine}\n`, `>>>>>>> ${sides.theirs}`];
  let start = text.indexOf(open);
  while (start !== -1) {
    const end = text.indexOf(close, start);
    if (end === -1) break;
    const inner = text.slice(start + open.length, end);
    // An empty side leaves nothing but the mark, which then begins the inner text.
    const cut = `\n${inner}`.indexOf('\n=======\n');
    const mine = cut === -1 ? inner : inner.slice(0, Math.max(0, cut));
    const theirs = cut === -1 ? '' : inner.slice(cut + '=======\n'.length);
    places.push({ start, end: end + close.length, mine, theirs });
    start = text.indexOf(open, end);
  }
  return places;
}

/** The text with one place decided. */
export function settleConflict(text: string, { start, end, mine, theirs }: Conflict, pick: Pick): string {
  const chosen = { mine, theirs, both: mine + theirs }[pick];
  // Each side ends its last line; the line behind the mark ends it again.
  const behind = chosen === '' && text[end] === '\n' ? end + 1 : end;
  return text.slice(0, start) + chosen.replace(/\n$/, '') + text.slice(behind);
}

/** What is small is taken whole: the side that changed it, and where both did, the own. */
function mergeWhole<T>(base: T | undefined, mine: T, theirs: T): T {
  const same = (one: T | undefined, other: T) => JSON.stringify(one) === JSON.stringify(other);
  return base !== undefined && same(base, mine) ? theirs : mine;
}

/** Two working copies in one: the text line by line, everything else whole. */
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
