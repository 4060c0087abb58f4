import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterReacting, scoreOf, totalOf, wilsonBound } from '#src/discussion/reaction-rules.ts';

describe("Wilson's bound", () => {
  test.each([
    [1, 0, 0.3784],
    [2, 0, 0.5491],
    [10, 0, 0.8589],
    [10, 2, 0.6578],
    [100, 10, 0.8677],
    [1, 1, 0.1643],
    [0, 0, 0],
  ])('of %i for and %i against is %d', (positive, negative, bound) => {
    expect(wilsonBound(positive, negative)).toBeCloseTo(bound, 4);
  });

  const votes = fc.integer({ min: 0, max: 10_000 });

  test('lies between nothing and the share of those in favour', () => {
    fc.assert(
      fc.property(votes, votes, (positive, negative) => {
        const bound = wilsonBound(positive, negative);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(positive / Math.max(1, positive + negative));
      }),
    );
  });

  test('rises with a vote for and falls with one against', () => {
    fc.assert(
      fc.property(votes, votes, (positive, negative) => {
        const bound = wilsonBound(positive, negative);
        expect(wilsonBound(positive + 1, negative)).toBeGreaterThan(bound);
        expect(wilsonBound(positive, negative + 1)).toBeLessThanOrEqual(bound);
      }),
    );
  });
});

test('all kinds but disagreement count in favour of a target', () => {
  const counts = { like: 4, insight: 3, thanks: 2, celebrate: 1, disagree: 2 };
  expect(totalOf(counts)).toBe(12);
  expect(scoreOf(counts)).toBe(wilsonBound(10, 2));
  expect([totalOf({}), scoreOf({})]).toEqual([0, 0]);
});

test('a choice counts once, can be changed, and the same kind again takes it back', () => {
  const first = afterReacting({ counts: { like: 2 }, mine: null }, 'like');
  expect(first).toEqual({ counts: { like: 3 }, mine: 'like' });
  const second = afterReacting(first, 'insight');
  expect(second).toEqual({ counts: { like: 2, insight: 1 }, mine: 'insight' });
  expect(afterReacting(second, 'insight')).toEqual({ counts: { like: 2, insight: 0 }, mine: null });
});
