import type { Outline } from '#src/drawing/outline.ts';
import type { Colour } from '#src/drawing/picture.ts';

/** How many shades an edge has. Few, so that a picture of a few colours fits into a palette. */
const SHADES = 16;

/** The pixels of a picture as 0xrrggbb, row by row. */
export type Canvas = { width: number; height: number; pixels: Uint32Array };

export function newCanvas(width: number, height: number, background: Colour): Canvas {
  return { width, height, pixels: new Uint32Array(width * height).fill(toNumber(background)) };
}

function toNumber(colour: Colour): number {
  return Number.parseInt(colour.slice(1), 16);
}

/**
 * Fills an outline with a colour, with smooth edges. For each edge it is added up how much of every pixel lies at its right;
 * the sums from left to right then say how much of a pixel is inside (as font-rs does, without sorting edges). Contours that
 * run the other way are holes.
 */
export function fillOutline(canvas: Canvas, outline: Outline, colour: Colour): void {
  const area = areaOf(canvas, outline);
  if (!area) return;
  // Two more columns take what the last pixel passes on.
  const stride = area.width + 2;
  const cells = new Float32Array(stride * area.height);
  for (const line of outline) {
    let [x, y] = [line.at(-2) ?? 0, line.at(-1) ?? 0];
    for (let at = 0; at < line.length; at += 2) {
      const [nextX, nextY] = [line[at] ?? 0, line[at + 1] ?? 0];
      addEdge({ cells, stride, ...area }, x - area.x, y - area.y, nextX - area.x, nextY - area.y);
      [x, y] = [nextX, nextY];
    }
  }
  blend(canvas, { cells, stride, ...area }, toNumber(colour));
}

type Area = { x: number; y: number; width: number; height: number };
type Cells = Area & { cells: Float32Array; stride: number };

/** The whole pixels that an outline touches, within the canvas. */
function areaOf(canvas: Canvas, outline: Outline): Area | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of outline) {
    for (let at = 0; at < line.length; at += 2) {
      const [x, y] = [line[at] ?? 0, line[at + 1] ?? 0];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const x = Math.max(0, Math.floor(left));
  const y = Math.max(0, Math.floor(top));
  const width = Math.min(canvas.width, Math.ceil(right)) - x;
  const height = Math.min(canvas.height, Math.ceil(bottom)) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function addEdge(area: Cells, fromX: number, fromY: number, toX: number, toY: number): void {
  if (fromY === toY) return;
  const direction = fromY < toY ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = fromY < toY ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (bottomX - topX) / (bottomY - topY);
  const first = Math.max(0, Math.floor(topY));
  const last = Math.min(area.height, Math.ceil(bottomY));
  for (let row = first; row < last; row++) {
    const [enters, leaves] = [Math.max(row, topY), Math.min(row + 1, bottomY)];
    const xs = [topX + (enters - topY) * slope, topX + (leaves - topY) * slope];
    addPiece(area, row, Math.min(...xs), Math.max(...xs), (leaves - enters) * direction);
  }
}

/** Adds a piece of an edge within one row, from `left` to `right`; `height` is its height, negative upwards. */
function addPiece(
  { cells, stride, width }: Cells,
  row: number,
  left: number,
  right: number,
  height: number,
): void {
  const from = Math.min(Math.max(left, 0), width);
  const to = Math.min(Math.max(right, 0), width);
  const start = row * stride;
  const first = Math.floor(from);
  let passed = 0;
  for (let column = first; column === first || column < to; column++) {
    // The part of the piece in this column, and how much of the pixel is at its right.
    const [enters, leaves] = [Math.max(from, column), Math.min(to, column + 1)];
    const share = to > from ? (leaves - enters) / (to - from) : 1;
    const inside = share * height * (column + 1 - (enters + leaves) / 2);
    cells[start + column] = (cells[start + column] ?? 0) + inside + passed;
    passed = share * height - inside;
  }
  const next = start + Math.max(first + 1, Math.ceil(to));
  cells[next] = (cells[next] ?? 0) + passed;
}

function blend(canvas: Canvas, { cells, stride, x, y, width, height }: Cells, colour: number): void {
  for (let row = 0; row < height; row++) {
    let sum = 0;
    const target = (y + row) * canvas.width + x;
    for (let column = 0; column < width; column++) {
      sum += cells[row * stride + column] ?? 0;
      const shade = Math.round(Math.min(1, Math.abs(sum)) * SHADES);
      if (shade === 0) continue;
      const under = canvas.pixels[target + column] ?? 0;
      canvas.pixels[target + column] = shade === SHADES ? colour : mix(under, colour, shade / SHADES);
    }
  }
}

function mix(under: number, over: number, share: number): number {
  const part = (shift: number) => {
    const [a, b] = [(under >> shift) & 255, (over >> shift) & 255];
    return Math.round(a + (b - a) * share) << shift;
  };
  return part(16) | part(8) | part(0);
}
