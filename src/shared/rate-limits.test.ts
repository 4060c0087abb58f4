import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slideWindow, subscriberOf } from '#src/shared/rate-limits.ts';

const WINDOW = 1000;

/** Times of hits, mostly ascending, sometimes from a clock that runs behind. */
const timesOfAsking = fc.array(fc.integer({ min: -200, max: 700 }), { maxLength: 80 }).map((steps) => {
  let clock = 10_000;
  return steps.map((step) => {
    clock += step;
    return clock;
  });
});

function play(times: readonly number[], limit: number) {
  let hits: number[] = [];
  return times.map((at) => {
    const result = slideWindow(hits, at, limit, WINDOW);
    hits = result.hits;
    return { at: hits.at(-1) ?? at, ...result.verdict };
  });
}

test('never more than the limit in any window, wherever the window begins', () => {
  fc.assert(
    fc.property(timesOfAsking, fc.integer({ min: 1, max: 6 }), (times, limit) => {
      const approve = play(times, limit)
        .filter((hit) => hit.allowed)
        .map((hit) => hit.at);
      for (const start of approve)
        expect(approve.filter((at) => at >= start && at < start + WINDOW).length).toBeLessThanOrEqual(limit);
    }),
  );
});

test('no hit is refused while fewer than the limit were allowed during the last window', () => {
  fc.assert(
    fc.property(timesOfAsking, fc.integer({ min: 1, max: 6 }), (times, limit) => {
      const played = play(times, limit);
      let clock = 0;
      played.forEach((hit, index) => {
        clock = Math.max(clock, times[index] ?? 0);
        if (hit.allowed) return;
        const before = played.slice(0, index).filter((one) => one.allowed && one.at > clock - WINDOW);
        expect(before.length).toBe(limit);
      });
    }),
  );
});

test('a refused hit does not count, however often one tries', () => {
  const first = slideWindow([], 0, 1, WINDOW);
  let { hits } = first;
  for (let at = 1; at < WINDOW; at += 1) {
    const again = slideWindow(hits, at, 1, WINDOW);
    expect(again.verdict.allowed).toBe(false);
    hits = again.hits;
  }
  expect(slideWindow(hits, WINDOW, 1, WINDOW).verdict.allowed).toBe(true);
});

test('after the seconds of a refusal there is a free place', () => {
  fc.assert(
    fc.property(timesOfAsking, fc.integer({ min: 1, max: 6 }), (times, limit) => {
      let hits: number[] = [];
      for (const at of times) {
        const { hits: kept, verdict } = slideWindow(hits, at, limit, WINDOW);
        const later = Math.max(at, kept.at(-1) ?? at) + verdict.resetSeconds * 1000;
        if (!verdict.allowed) expect(slideWindow(kept, later, limit, WINDOW).verdict.allowed).toBe(true);
        hits = kept;
      }
    }),
  );
});

test('what remains is counted down', () => {
  expect(play([0, 0, 0, 0], 3).map((hit) => hit.remaining)).toEqual([2, 1, 0, 0]);
});

test('a network of addresses is one caller', () => {
  expect(subscriberOf('2001:db8:0:7::1')).toBe(subscriberOf('2001:0DB8::7:ffff:1:2:3'));
  expect(subscriberOf('2001:db8:0:7::1')).not.toBe(subscriberOf('2001:db8:0:8::1'));
  expect(subscriberOf('::1')).toBe('0:0:0:0::/64');
  expect(subscriberOf('2001:db8::')).toBe('2001:db8:0:0::/64');
  expect(subscriberOf('192.0.2.1')).toBe('192.0.2.1');
  expect(subscriberOf('unknown')).toBe('unknown');
});
