import { EM, type Glyph, type GlyphPoint } from '#src/drawing/glyph.ts';
import type { Box, Circle } from '#src/drawing/picture.ts';

/** Closed lines of straight pieces, each as x, y, x, y …; what lies within them is filled. */
export type Outline = readonly (readonly number[])[];

/** Returns the outline of a glyph whose origin is at `x` on the baseline `y`. */
export function outlineOfGlyph(glyph: Glyph, x: number, y: number, size: number): Outline {
  const scale = size / EM;
  return glyph.contours.map((contour) => {
    const points = contour.map((point) => ({ ...point, x: x + point.x * scale, y: y - point.y * scale }));
    return flatten(points);
  });
}

/** Replaces the curves of a contour by straight pieces. */
function flatten(points: readonly GlyphPoint[]): number[] {
  const [first] = points;
  if (!first) return [];
  const line = [first.x, first.y];
  let from = first;
  let bend: GlyphPoint | null = null;
  for (const point of [...points.slice(1), first]) {
    if (point.isOn) {
      pushCurve(line, from, bend, point);
      from = point;
      bend = null;
    } else {
      // Between two points that bend the outline there is one on it, which is not stored.
      if (bend) {
        const between: GlyphPoint = { x: (bend.x + point.x) / 2, y: (bend.y + point.y) / 2, isOn: true };
        pushCurve(line, from, bend, between);
        from = between;
      }
      bend = point;
    }
  }
  return line;
}

function pushCurve(line: number[], from: GlyphPoint, bend: GlyphPoint | null, to: GlyphPoint): void {
  if (!bend) {
    line.push(to.x, to.y);
    return;
  }
  // A curve of a few pixels looks round with two pieces, one of a hundred with ten.
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const pieces = Math.max(2, Math.ceil(Math.sqrt(length)));
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    line.push(a * from.x + b * bend.x + c * to.x, a * from.y + b * bend.y + c * to.y);
  }
}

export function outlineOfCircle({ x, y, radius }: Pick<Circle, 'x' | 'y' | 'radius'>): Outline {
  return [arc(x, y, radius, 0, 2 * Math.PI)];
}

export function outlineOfBox({ x, y, width, height, radius = 0 }: Omit<Box, 'kind' | 'colour'>): Outline {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r <= 0) return [[x, y, right, y, right, bottom, x, bottom]];
  const quarter = Math.PI / 2;
  return [
    [
      ...arc(right - r, y + r, r, -quarter, 0),
      ...arc(right - r, bottom - r, r, 0, quarter),
      ...arc(x + r, bottom - r, r, quarter, 2 * quarter),
      ...arc(x + r, y + r, r, 2 * quarter, 3 * quarter),
    ],
  ];
}

function arc(x: number, y: number, radius: number, from: number, to: number): number[] {
  const pieces = Math.max(4, Math.ceil((to - from) * Math.sqrt(radius) * 2));
  return Array.from({ length: pieces + 1 }, (_, piece) => from + ((to - from) * piece) / pieces).flatMap(
    (angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)],
  );
}
