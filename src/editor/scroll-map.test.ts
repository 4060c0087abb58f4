import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapScroll } from '#src/editor/scroll-map.ts';

// An image between the second and the third block is one line of source and much of the preview.
const ANCHORS = [
  { source: 100, preview: 80 },
  { source: 120, preview: 500 },
  { source: 400, preview: 700 },
];
const EXTENTS = { source: 600, preview: 1000 };

test('a block at the top of one pane is at the top of the other', () => {
  for (const { source, preview } of ANCHORS) {
    expect(mapScroll(ANCHORS, source, EXTENTS, 'source')).toBe(preview);
    expect(mapScroll(ANCHORS, preview, EXTENTS, 'preview')).toBe(source);
  }
});

test('the position between two blocks is interpolated', () => {
  expect(mapScroll(ANCHORS, 110, EXTENTS, 'source')).toBe(290);
  expect(mapScroll(ANCHORS, 290, EXTENTS, 'preview')).toBe(110);
});

test('both panes reach their ends together, with or without blocks', () => {
  for (const anchors of [[], ANCHORS]) {
    expect(mapScroll(anchors, 0, EXTENTS, 'source')).toBe(0);
    expect(mapScroll(anchors, 600, EXTENTS, 'source')).toBe(1000);
    expect(mapScroll(anchors, 1000, EXTENTS, 'preview')).toBe(600);
  }
});

test('the position never goes back, wherever blocks are', () => {
  const pixel = fc.integer({ min: 0, max: 1200 });
  const anchors = fc.array(fc.record({ source: pixel, preview: pixel }), { maxLength: 8 });
  fc.assert(
    fc.property(anchors, pixel, pixel, (found, a, b) => {
      const [one, two] = [Math.min(a, b), Math.max(a, b)];
      const at = (scrolled: number) => mapScroll(found, scrolled, EXTENTS, 'source');
      expect(at(one)).toBeLessThanOrEqual(at(two));
      expect(at(two)).toBeLessThanOrEqual(EXTENTS.preview);
    }),
  );
});
