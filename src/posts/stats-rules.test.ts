import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillDays, HALF_LIFE_MS, popularityAfterRead } from '#src/posts/stats-rules.ts';

const NOW = Date.UTC(2026, 4, 6);
const instant = fc.integer({ min: 0, max: 100 * 365 }).map((days) => days * 86_400_000);

/** The popularity of a post that was read at these times. */
function read(times: readonly number[]): number {
  return times.reduce(popularityAfterRead, 0);
}

describe('popularity', () => {
  test('grows with every read', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 20 }), instant, (times, at) => {
        expect(popularityAfterRead(read(times), at)).toBeGreaterThanOrEqual(read(times));
      }),
    );
  });

  test('does not depend on the order of the reads', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 12 }), (times) => {
        expect(read(times)).toBeCloseTo(read([...times].reverse()), 6);
      }),
    );
  });

  test('counts two reads of a half-life ago as one of now', () => {
    expect(read([NOW - HALF_LIFE_MS, NOW - HALF_LIFE_MS])).toBeCloseTo(read([NOW]), 9);
    expect(read([NOW - HALF_LIFE_MS])).toBeLessThan(read([NOW]));
  });
});

describe('the days of the stats', () => {
  test('are complete, those without reads as 0', () => {
    expect(fillDays([{ day: '2026-05-05', count: 3 }], NOW, 3)).toEqual([
      { day: '2026-05-04', count: 0 },
      { day: '2026-05-05', count: 3 },
      { day: '2026-05-06', count: 0 },
    ]);
  });
});
