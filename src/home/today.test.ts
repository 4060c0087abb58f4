import { describe, expect, test } from 'vitest';
import { FIRST_STEPS, firstStepsOf } from '#src/home/first-steps.ts';
import { byMoment } from '#src/home/next-practice.ts';
import type { Moment } from '#src/practice/words.ts';

describe('what to do next', () => {
  const due: Moment[] = ['sleep', 'wake', 'any', 'lunch', 'dinner'];
  test.each([
    [7, ['wake', 'any', 'lunch', 'dinner', 'sleep']],
    [12, ['lunch', 'any', 'wake', 'dinner', 'sleep']],
    [21, ['dinner', 'sleep', 'any', 'wake', 'lunch']],
    [25, ['sleep', 'any', 'wake', 'lunch', 'dinner']],
  ])('at %i o’clock', (hour, expected) => {
    expect(byMoment(due, (moment) => moment, hour * 60)).toEqual(expected);
  });

  test('stays in its order where moments are the same', () => {
    const practices = [1, 2, 3].map((id) => ({ id, moment: 'any' as const }));
    expect(byMoment(practices, ({ moment }) => moment, 600)).toEqual(practices);
  });
});

describe('first steps', () => {
  const none = { tag: false, practice: false, checkIn: false, comment: false };
  test('have all steps in each order, and mark those that are done', () => {
    for (const cameBy of [null, 'readers', 'schools', 'developers'] as const) {
      const steps = firstStepsOf({ ...none, tag: true }, cameBy) ?? [];
      expect(steps.map(({ step }) => step).toSorted()).toEqual([...FIRST_STEPS].toSorted());
      expect(steps.filter(({ done }) => done)).toEqual([{ step: 'tag', done: true }]);
    }
  });

  test('begin with a practice for those who came to practise', () => {
    expect([null, 'readers', 'schools'].map((by) => firstStepsOf(none, by as never)?.[0]?.step)).toEqual([
      'tag',
      'tag',
      'practice',
    ]);
  });

  test('are gone when all are done', () => {
    expect(firstStepsOf({ tag: true, practice: true, checkIn: true, comment: true }, null)).toBeNull();
  });
});
