import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonBound } from '#src/discussion/reaction-rules.ts';
import { BEATS_ACCEPTED, HOT_SECONDS, hotness, rankOf } from '#src/questions/rules.ts';

const score = fc.integer({ min: -10_000, max: 10_000 });
const time = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2040, 0) });

describe('how hot a question is', () => {
  test('rises with its votes and with its date', () => {
    fc.assert(
      fc.property(score, time, fc.nat(1000), fc.nat(1_000_000), (votes, at, more, later) => {
        expect(hotness(votes + more, at)).toBeGreaterThanOrEqual(hotness(votes, at));
        expect(hotness(votes, at + later)).toBeGreaterThanOrEqual(hotness(votes, at));
      }),
    );
  });

  test('ten times the votes are worth 12.5 hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), time, (votes, at) => {
        expect(hotness(votes * 10, at)).toBeCloseTo(hotness(votes, at + HOT_SECONDS * 1000), 6);
      }),
    );
  });
});

describe('the order of answers', () => {
  test('bounds are those of the rules', () => {
    const known = [
      [1, 0, 0.3784],
      [2, 0, 0.5491],
      [10, 0, 0.8589],
      [10, 2, 0.6578],
      [100, 10, 0.8677],
      [1, 1, 0.1643],
    ] as const;
    for (const [up, down, bound] of known) expect(wilsonBound(up, down)).toBeCloseTo(bound, 4);
  });

  test('an accepted answer is above all others, unless one is better by a fifth', () => {
    const bound = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(bound, bound, (own, other) => {
        const rank = rankOf({ bound: own, accepted: true }, other);
        expect(rank > rankOf({ bound: other, accepted: false }, own)).toBe(other < own + BEATS_ACCEPTED);
      }),
    );
  });
});
