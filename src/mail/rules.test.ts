import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AddressRecord,
  FEEDBACKS,
  FORGET_BOUNCES_MS,
  judgeAddress,
  MOST_TRIES,
  mayReceive,
  nextTryAt,
  STOP_SCORE,
  TRY_AGAIN_MS,
} from '#src/mail/rules.ts';

const NOW = Date.UTC(2026, 10, 21);
const DAY = 24 * 60 * 60_000;

function judge(...feedbacks: (typeof FEEDBACKS)[number][]): AddressRecord | null {
  return feedbacks.reduce(
    (known: AddressRecord | null, feedback) => judgeAddress(known, feedback, NOW),
    null,
  );
}

test('two hard bounces or four soft ones stop an address for a month', () => {
  expect(mayReceive(judge('hard_bounce'), 'account', NOW)).toBe(true);
  expect(mayReceive(judge('hard_bounce', 'soft_bounce'), 'weekly', NOW)).toBe(true);
  for (const stopped of [
    judge('hard_bounce', 'hard_bounce'),
    judge('soft_bounce', 'soft_bounce', 'soft_bounce', 'soft_bounce'),
  ]) {
    expect(mayReceive(stopped, 'batch', NOW)).toBe(false);
    expect(mayReceive(stopped, 'weekly', NOW + FORGET_BOUNCES_MS - 1)).toBe(false);
    expect(mayReceive(stopped, 'weekly', NOW + FORGET_BOUNCES_MS)).toBe(true);
  }
});

test('emails about the account go on after bounces, at last some hours apart, but not after a refusal', () => {
  const bounces = ['hard_bounce', 'hard_bounce', 'hard_bounce'] as const;
  expect(mayReceive(judge(...bounces), 'account', NOW)).toBe(true);
  const stopped = judge(...bounces, 'hard_bounce');
  expect(mayReceive(stopped, 'account', NOW + TRY_AGAIN_MS - 1)).toBe(false);
  expect(mayReceive(stopped, 'account', NOW + TRY_AGAIN_MS)).toBe(true);
  expect(mayReceive(judge('refused'), 'account', NOW + TRY_AGAIN_MS)).toBe(false);
});

test('ten delivered emails make up for a soft bounce', () => {
  expect(judge('soft_bounce', ...Array(9).fill('delivered'))).toMatchObject({ score: 1 });
  expect(judge('soft_bounce', ...Array(10).fill('delivered'))).toBeNull();
});

test('a complaint is for good, and lets emails about the account through', () => {
  const known = judge('complaint', 'delivered', 'soft_bounce', ...Array(20).fill('delivered'));
  expect(mayReceive(known, 'weekly', NOW + 400 * DAY)).toBe(false);
  expect(mayReceive(known, 'account', NOW)).toBe(true);
});

test('the score of an address is never negative, and a bounce or complaint never lets a stopped one receive again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...FEEDBACKS), fc.integer({ min: 0, max: 40 * DAY })), {
        maxLength: 40,
      }),
      (words) => {
        let known: AddressRecord | null = null;
        let now = NOW;
        for (const [word, later] of words) {
          now += later;
          const allowed = mayReceive(known, 'weekly', now);
          known = judgeAddress(known, word, now);
          expect(known?.score ?? 0).toBeGreaterThanOrEqual(0);
          if (!allowed && word !== 'delivered') expect(mayReceive(known, 'weekly', now)).toBe(false);
          if (word === 'refused') expect(known?.score ?? 0).toBeGreaterThanOrEqual(STOP_SCORE);
        }
      },
    ),
  );
});

test('tries come further and further apart, and end', () => {
  const pauses = Array.from({ length: MOST_TRIES - 1 }, (_, index) => (nextTryAt(NOW, index + 1) ?? 0) - NOW);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(pauses[0]).toBe(60_000);
  expect(nextTryAt(NOW, MOST_TRIES)).toBeNull();
});
