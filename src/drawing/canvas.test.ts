import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillOutline, newCanvas } from '#src/drawing/canvas.ts';
import { type Outline, outlineOfBox, outlineOfCircle } from '#src/drawing/outline.ts';

/** Fills an outline with white on black, and returns how white each pixel is. */
function fill(outline: Outline, width = 40, height = 40): number[] {
  const canvas = newCanvas(width, height, '#000000');
  fillOutline(canvas, outline, '#ffffff');
  return Array.from(canvas.pixels, (pixel) => (pixel & 255) / 255);
}

const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0);

test('a box on whole pixels has sharp edges', () => {
  expect(fill(outlineOfBox({ x: 1, y: 1, width: 2, height: 1 }), 4, 3)).toEqual([
    0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0,
  ]);
});

test('a box on parts of pixels covers parts of them', () => {
  const row = fill(outlineOfBox({ x: 0.5, y: 0, width: 2, height: 1 }), 4, 1);
  expect(row.map((value) => Math.round(value * 4) / 4)).toEqual([0.5, 1, 0.5, 0]);
});

test('a contour that runs the other way is a hole', () => {
  const [outer = []] = outlineOfBox({ x: 0, y: 0, width: 3, height: 3 });
  const hole = [1, 1, 1, 2, 2, 2, 2, 1];
  expect(fill([outer, hole], 3, 3)).toEqual([1, 1, 1, 1, 0, 1, 1, 1, 1]);
});

test('contours that overlap are filled once', () => {
  const [one = []] = outlineOfBox({ x: 0, y: 0, width: 2, height: 1 });
  const [other = []] = outlineOfBox({ x: 1, y: 0, width: 2, height: 1 });
  expect(fill([one, other], 4, 1)).toEqual([1, 1, 1, 0]);
});

describe('what is filled is as large as the outline', () => {
  const part = fc.double({ min: 0, max: 18, noNaN: true });

  test('of a box', () => {
    fc.assert(
      fc.property(part, part, part, part, (x, y, width, height) => {
        const shades = sum(fill(outlineOfBox({ x, y, width, height })));
        // Every pixel of the edge is rounded to a sixteenth.
        expect(Math.abs(shades - width * height)).toBeLessThanOrEqual((2 * (width + height) + 8) / 32 + 0.01);
      }),
    );
  });

  test('of a circle', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 19, noNaN: true }), (radius) => {
        const shades = sum(fill(outlineOfCircle({ x: 20, y: 20, radius })));
        expect(Math.abs(shades - Math.PI * radius * radius)).toBeLessThanOrEqual(radius * 0.5 + 0.3);
      }),
    );
  });
});

test('what lies outside of the picture is cut off', () => {
  const shades = fill(outlineOfBox({ x: -5, y: -5, width: 100, height: 7 }), 10, 4);
  expect(shades.map(Math.round).join('')).toBe(`${'1'.repeat(20)}${'0'.repeat(20)}`);
  expect(sum(fill(outlineOfCircle({ x: 200, y: 200, radius: 5 })))).toBe(0);
});
