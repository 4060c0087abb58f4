import type { Root } from 'mdast';
import { nodesOf } from '#src/markdown/tree.ts';

/** Deepest nesting of quotes, lists and elements: the libraries recurse. */
export const DEEPEST = 100;

const LONGEST = 1_500_000;
// A blank-line-free stretch is parsed in a time that grows with the square of these signs in it. Units: 0.02 µs.
const BUDGET = 100_000_000;
const MOST_LINES = 60_000;
const COST_A_CONTAINER = 3_000;
const COST_A_BLOCK = 3_000;
const MOST_CELLS = 100_000;

const delimiters = /[*_~[\]]/g;
const declarations = /<[!?]/g;
const underline = /^[\s>]*(?:=+|-+)\s*$/;
const tableRule = /^[\s>:|-]*$/;
const boxFence = /^[\s>*+-]*(:{3,})[ \t]*([a-z]*)/i;
const marker = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=\s|$))/y;

/**
 * Whether parsing would take too long or too much stack. Time grows with the square of some signs, so a text of 50 kB can
 * occupy the parser for a minute. The signs are counted first, with limits that no real text comes near.
 */
export function isTooComplex(source: string): boolean {
  if (source.length > LONGEST) return true;
  const lines = source.split(/\r\n|\r|\n/);
  if (lines.length > MOST_LINES) return true;
  const tally: Tally = { cost: 0, cells: 0, underlines: 0, footnotes: 0 };
  let stretch: Stretch = { lines: [], depth: 0, lazy: 0 };
  let boxes: number[] = [];
  for (const line of [...lines, '']) {
    boxes = openBoxes(boxes, line);
    const depth = containerDepth(line);
    if (depth + boxes.length > DEEPEST) return true;
    tally.cost += (depth + boxes.length) * COST_A_CONTAINER;
    if (underline.test(line)) tally.underlines++;
    if (line.trim() === '') {
      addStretch(tally, stretch);
      stretch = { lines: [], depth: 0, lazy: 0 };
      continue;
    }
    if (depth < stretch.depth) stretch.lazy++;
    stretch.depth = Math.max(depth, stretch.depth);
    stretch.lines.push(line);
  }
  const { cost, cells, underlines, footnotes } = tally;
  return cells > MOST_CELLS || cost + 7 * underlines ** 2 + 10 * footnotes ** 2 > BUDGET;
}

type Tally = { cost: number; cells: number; underlines: number; footnotes: number };
// Lazy lines continue a quote or list without its sign; the parser goes back over all of them.
type Stretch = { lines: string[]; depth: number; lazy: number };

function addStretch(tally: Tally, { lines, lazy }: Stretch): void {
  const text = lines.join('\n');
  const signs = text.match(delimiters)?.length ?? 0;
  const openings = text.match(declarations)?.length ?? 0;
  const ticks = new Set((text.match(/`+/g) ?? []).map((run) => run.length)).size;
  tally.footnotes += text.match(/\[\^/g)?.length ?? 0;
  tally.cost +=
    COST_A_BLOCK +
    signs ** 2 +
    4 * lazy ** 2 +
    (openings * text.length) / 2 +
    (ticks > 4 ? ticks * text.length : 0);
  // Rows are padded to the width of the head: a wide head makes empty cells.
  let columns = 0;
  for (const line of lines)
    if (line.includes('-') && tableRule.test(line)) columns = Math.max(columns, line.split('|').length);
  if (columns > 1) tally.cells += columns * lines.length;
}

/** The colons of the admonitions that are open after a line; the outermost one that can end is closed. */
function openBoxes(open: number[], line: string): number[] {
  const [, colons = '', name] = boxFence.exec(line) ?? [];
  if (colons === '') return open;
  if (name) return [...open, colons.length];
  const ended = open.findIndex((size) => size <= colons.length);
  return ended < 0 ? open : open.slice(0, ended);
}

/** The number of quote and list signs before the text of a line; indented list items count by their indentation. */
function containerDepth(line: string): number {
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  let depth = 0;
  marker.lastIndex = 0;
  for (let match = marker.exec(line); match; match = marker.exec(line)) depth++;
  return depth === 0 ? 0 : depth + Math.floor(indent / 2);
}

/** Whether reference links would repeat long addresses until the page is many times as long as the text. */
export function expandsTooFar(tree: Root): boolean {
  const sizes = new Map<string, number>();
  let total = 0;
  const nodes = nodesOf(tree);
  for (const node of nodes) {
    if (node.type === 'definition') sizes.set(node.identifier, node.url.length + (node.title?.length ?? 0));
  }
  for (const node of nodes) {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      total += sizes.get(node.identifier) ?? 0;
  }
  return total > LONGEST;
}
