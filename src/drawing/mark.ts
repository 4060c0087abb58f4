import type { Circle, Colour } from '#src/drawing/picture.ts';

/** The seven dots of the mark (public/favicon.svg), as x, y and radius in a square of 32. */
export const MARK_DOTS = [
  [15.4, 4.7, 3.4],
  [24.3, 8.1, 2.2],
  [27.5, 16.6, 2.9],
  [22.6, 25.4, 3.7],
  [12.9, 27.3, 2],
  [5.6, 21.2, 3.1],
  [6.4, 10.9, 2.5],
] as const;

/** The mark of the site in a square with the upper left corner at `x`, `y`. */
export function mark(at: { x: number; y: number; size: number; colour: Colour }): Circle[] {
  const scale = at.size / 32;
  return MARK_DOTS.map(([x, y, radius]) => ({
    kind: 'circle',
    x: at.x + x * scale,
    y: at.y + y * scale,
    radius: radius * scale,
    colour: at.colour,
  }));
}
