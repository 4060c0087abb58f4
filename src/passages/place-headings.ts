import type { PlacedHeading } from '#src/passages/cut-passages.ts';

/**
 * Finds the lines of headings in a text that has a block on each line, in their order. A heading that is not there, for
 * instance one with a formula, is left out.
 */
export function placeHeadings(text: string, headings: readonly Omit<PlacedHeading, 'at'>[]): PlacedHeading[] {
  const placed: PlacedHeading[] = [];
  let from = 0;
  for (const heading of headings) {
    const at = lineAt(text, heading.text, from);
    if (at < 0) continue;
    placed.push({ ...heading, at });
    from = at + heading.text.length;
  }
  return placed;
}

/** Where a line begins that consists of some words, -1 without one. */
function lineAt(text: string, line: string, from: number): number {
  if (line === '') return -1;
  for (let at = text.indexOf(line, from); at >= 0; at = text.indexOf(line, at + 1)) {
    const isStart = at === 0 || text[at - 1] === '\n';
    const end = at + line.length;
    if (isStart && (end === text.length || text[end] === '\n')) return at;
  }
  return -1;
}
