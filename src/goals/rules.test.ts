import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLeft, goalProgress, goalState, practiceShare } from '#src/goals/rules.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const milestones = fc.array(fc.record({ isDone: fc.boolean() }), { maxLength: 20 });
const practices = fc.array(fc.option(share), { maxLength: 20 });
const parts = fc.record({ isReached: fc.constant(false), milestones, practices });

describe('the progress of a goal', () => {
  test('is between nothing and all of it, and unknown only where there is nothing to tell it by', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const progress = goalProgress(given);
        const isTold = given.milestones.length > 0 || given.practices.some((one) => one !== null);
        expect(progress !== null).toBe(isTold);
        if (progress !== null) expect(progress >= 0 && progress <= 1).toBe(true);
      }),
    );
  });

  test('is all of it when everything is done, and when the goal is reached', () => {
    const done = fc.record({
      milestones: fc.array(fc.constant({ isDone: true })),
      practices: fc.array(fc.constant(1)),
    });
    fc.assert(
      fc.property(done, (given) => {
        const isEmpty = given.milestones.length + given.practices.length === 0;
        expect(goalProgress({ ...given, isReached: false })).toBe(isEmpty ? null : 1);
      }),
    );
    fc.assert(fc.property(parts, (given) => goalProgress({ ...given, isReached: true }) === 1));
  });

  test('does not depend on an order', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const turned = {
          ...given,
          milestones: given.milestones.toReversed(),
          practices: given.practices.toReversed(),
        };
        expect(goalProgress(turned)).toBe(goalProgress(given));
      }),
    );
  });

  test('never falls when a milestone is done or a practice goes on', () => {
    fc.assert(
      fc.property(parts, share, share, (given, one, other) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        const at = (isDone: boolean, kept: number) =>
          goalProgress({
            ...given,
            milestones: [...given.milestones, { isDone }],
            practices: [...given.practices, kept],
          }) ?? 0;
        expect(at(true, before)).toBeGreaterThanOrEqual(at(false, before));
        expect(at(false, after)).toBeGreaterThanOrEqual(at(false, before) - 1e-12);
      }),
    );
  });
});

describe('the share of a practice', () => {
  test('is what was kept of the time that has passed', () => {
    expect(practiceShare({ rate: 1, elapsed: 0.5, isCompleted: false })).toBe(0.5);
    expect(practiceShare({ rate: 0.5, elapsed: 0.5, isCompleted: false })).toBe(0.25);
    expect(practiceShare({ rate: null, elapsed: 0, isCompleted: false })).toBe(0);
    expect(practiceShare({ rate: 0.8, elapsed: 0.9, isCompleted: true })).toBe(0.8);
  });

  test('is unknown without an end', () => {
    expect(practiceShare({ rate: 1, elapsed: null, isCompleted: false })).toBeNull();
    expect(practiceShare({ rate: 1, elapsed: null, isCompleted: true })).toBeNull();
  });
});

test('days are left until the target date, none on the day itself, and fewer once it has passed', () => {
  expect(daysLeft('2026-12-13', '2026-12-01')).toBe(12);
  expect(daysLeft('2026-12-01', '2026-12-01')).toBe(0);
  expect(daysLeft('2026-11-28', '2026-12-01')).toBe(-3);
});

test('a goal is open until it is reached or dropped', () => {
  expect(goalState({ reachedAt: null, droppedAt: null })).toBe('open');
  expect(goalState({ reachedAt: 1, droppedAt: null })).toBe('reached');
  expect(goalState({ reachedAt: null, droppedAt: 1 })).toBe('dropped');
});
