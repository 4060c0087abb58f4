import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DEPTH, normalizeDepths } from '#src/series/rules.ts';

const chapter = (depth: number) => ({ depth });
const heading = (depth: number) => ({ depth, heading: { en: 'Part' } });
const depthsOf = (entries: { depth: number }[]) => normalizeDepths(entries).map(({ depth }) => depth);

describe('how deep chapters nest', () => {
  test('one step below the chapter before, at most', () => {
    expect(depthsOf([chapter(0), chapter(3), chapter(3), chapter(1)])).toEqual([0, 1, 2, 1]);
  });

  test('the first one stands outside', () => {
    expect(depthsOf([chapter(2)])).toEqual([0]);
  });

  test('nothing nests in a heading', () => {
    expect(depthsOf([chapter(0), heading(1), chapter(2)])).toEqual([0, 1, 1]);
  });

  const entries = fc.array(
    fc.record({
      depth: fc.integer({ min: -5, max: 9 }),
      heading: fc.option(fc.constant({ en: 'Part' })),
    }),
  );

  test('never changes what is there or its order, and settles at once', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const once = normalizeDepths(given);
        expect(once.map((entry) => entry.heading)).toEqual(given.map((entry) => entry.heading));
        expect(normalizeDepths(once)).toEqual(once);
        expect(
          once.every(
            ({ depth }, index) => depth <= Math.max(0, Math.min(given[index]?.depth ?? 0, MAX_DEPTH)),
          ),
        ).toBe(true);
        once.forEach(({ depth }, index) => {
          const before = once[index - 1];
          expect(depth).toBeLessThanOrEqual(before ? before.depth + (before.heading ? 0 : 1) : 0);
        });
      }),
    );
  });
});
