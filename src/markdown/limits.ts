import type { Root } from 'mdast';
import { nodesOf } from '#src/markdown/tree.ts';

/** Deepest nesting of quotes, lists and elements: the libraries recurse. */
export const DEEPEST = 100;

/**
 * What a text may cost: its estimate, and beside it what its parser does in vain, and the colours of its code. In
 * microseconds on a busy machine.
 */
export const budgets = {
  whole: { estimate: 700_000, beyond: 200_000, colours: 200_000 },
  small: { estimate: 40_000, beyond: 10_000, colours: 15_000 },
};

export type Budget = (typeof budgets)['whole'];

const LONGEST = 1_000_000;
const LONGEST_PAGE = 1_500_000;
const MOST_CELLS = 100_000;

// What rendering costs for each thing of a kind, measured with texts that consist of it (`bench/hostile.ts`).
const COST = {
  character: 0.25,
  line: 14,
  stretch: 40,
  item: 60,
  quote: 160,
  container: 24,
  rule: 100,
  box: 260,
  heading: 50,
  break: 14,
};
const SIGNS: Record<string, number> = {
  '*': 15,
  _: 15,
  '~': 15,
  '[': 30,
  ']': 25,
  '`': 13,
  '<': 20,
  '&': 7,
  '\\': 8,
  $: 20,
  '|': 15,
  '@': 10,
  ':': 4,
  '.': 4,
  '#': 10,
};
const costs = new Float64Array(128).fill(COST.character);
for (const [sign, cost] of Object.entries(SIGNS)) costs[sign.charCodeAt(0)] = cost;

// These costs grow with the square of the number.
const COST_OF_SQUARE = { containers: 0.25, underlines: 0.25, footnotes: 0.2, lazy: 0.1 };

const underline = /^[\s>]*(?:=+|-+)\s*$/;
const tableRule = /^[\s>:|-]*$/;
const headingSign = /^[\s>]*#/;
const boxFence = /^[\s>*+-]*(:{3,})[ \t]*([a-z]*)/i;
const marker = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=\s|$))/y;

/**
 * Whether rendering would take too long or too much stack. Everything that costs time is counted before it is done, with
 * limits that no real text comes near.
 */
export function isTooComplex(source: string, budget: Budget): boolean {
  if (source.length > LONGEST) return true;
  const tally: Tally = { cost: costOfSigns(source), cells: 0, containers: 0, underlines: 0, footnotes: 0 };
  tally.footnotes = source.split('[^').length - 1;
  let stretch: Stretch = { lines: [], depth: 0, quotes: 0, lazy: 0 };
  let boxes: number[] = [];
  for (const line of [...source.split(/\r\n|\r|\n/), '']) {
    boxes = openBoxes(boxes, line);
    const { depth, items, quotes } = containersOf(line);
    if (depth + boxes.length > DEEPEST) return true;
    tally.cost += COST.line + items * COST.item + (depth + boxes.length) * COST.container;
    tally.cost += costOfLine(line);
    tally.containers += items;
    if (underline.test(line)) tally.underlines++;
    if (line.trim() === '') {
      addStretch(tally, stretch);
      stretch = { lines: [], depth: 0, quotes: 0, lazy: 0 };
      continue;
    }
    const opened = Math.max(0, quotes - stretch.quotes);
    tally.cost += opened * COST.quote;
    tally.containers += opened;
    stretch.quotes = quotes;
    if (depth < stretch.depth) stretch.lazy++;
    stretch.depth = Math.max(depth, stretch.depth);
    stretch.lines.push(line);
    if (tally.cost > budget.estimate) return true;
  }
  const squares =
    COST_OF_SQUARE.containers * tally.containers ** 2 +
    COST_OF_SQUARE.underlines * tally.underlines ** 2 +
    COST_OF_SQUARE.footnotes * tally.footnotes ** 2;
  return tally.cells > MOST_CELLS || tally.cost + squares > budget.estimate;
}

type Tally = { cost: number; cells: number; containers: number; underlines: number; footnotes: number };
// Lazy lines continue a quote or list without its sign; the parser goes back over all of them.
type Stretch = { lines: string[]; depth: number; quotes: number; lazy: number };

function costOfSigns(source: string): number {
  let cost = 0;
  for (let at = 0; at < source.length; at++) cost += costs[source.charCodeAt(at)] ?? COST.character;
  return cost;
}

function addStretch(tally: Tally, { lines, lazy }: Stretch): void {
  tally.cost += COST.stretch + COST_OF_SQUARE.lazy * lazy ** 2;
  // Rows are padded to the width of the head: a wide head makes empty cells.
  let columns = 0;
  for (const line of lines) {
    if (!line.includes('-') || !tableRule.test(line)) continue;
    tally.cost += COST.rule;
    columns = Math.max(columns, line.split('|').length);
  }
  if (columns > 1) {
    tally.cells += columns * lines.length;
    tally.cost += columns * lines.length * COST.line;
  }
}

/** What a line costs beside its signs and containers. */
function costOfLine(line: string): number {
  const box = line.includes(':::') ? COST.box : 0;
  const heading = headingSign.test(line) || underline.test(line) ? COST.heading : 0;
  return box + heading + (line.endsWith('  ') ? COST.break : 0);
}

/** The colons of the admonitions that are open after a line; the outermost one that can end is closed. */
function openBoxes(open: number[], line: string): number[] {
  const [, colons = '', name] = boxFence.exec(line) ?? [];
  if (colons === '') return open;
  if (name) return [...open, colons.length];
  const ended = open.findIndex((size) => size <= colons.length);
  return ended < 0 ? open : open.slice(0, ended);
}

/** The quote and list signs before the text of a line; indented list items count by their indentation, too. */
function containersOf(line: string): { depth: number; items: number; quotes: number } {
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  let [items, quotes] = [0, 0];
  marker.lastIndex = 0;
  for (let match = marker.exec(line); match; match = marker.exec(line)) {
    if (match[1]) quotes++;
    else items++;
  }
  const depth = items + quotes;
  return { depth: depth === 0 ? 0 : depth + Math.floor(indent / 2), items, quotes };
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
  return total > LONGEST_PAGE;
}
