import { describe, expect, test } from 'vitest';
import type { History } from '#src/practice/history.ts';
import type { DayOutcome } from '#src/practice/model.ts';
import { evaluate } from '#src/practice/outcomes.ts';
import { repairOffer } from '#src/practice/repair.ts';
import { daysFrom, historyOf } from '#src/practice/testing/histories.ts';

const SIGNS: Record<DayOutcome, string> = {
  kept: 'K',
  missed: 'm',
  open: 'o',
  free: '.',
  freeze: 'F',
  rest: 'r',
  vacation: 'v',
  repair: 'R',
  ahead: 'a',
};
/** The outcomes up to the end of the week, a sign a day. */
const picture = (history: History) =>
  evaluate(history)
    .outcomes.map((outcome) => SIGNS[outcome])
    .join('');
/** The days of a drawing in which `K` is a kept day, from Monday, the fifth of January 2026. */
const drawn = (drawing: string) =>
  daysFrom('2026-01-05', '2026-12-31').filter((_, at) => drawing[at] === 'K');
const since = (drawing: string, more: Parameters<typeof historyOf>[0]) =>
  historyOf({ startOn: '2026-01-05', kept: drawn(drawing), ...more });

describe('freezes', () => {
  test('are earned by seven kept days and spent on missed days, the oldest first; two are held at most', () => {
    const drawing = 'KKKKKKKKKKKKKKKKKKKKK----K';
    expect(picture(since(drawing, { today: '2026-01-30' }))).toBe('KKKKKKKKKKKKKKKKKKKKKFFmmKaa');
    const upTo = (length: number, today: string) => evaluate(since(drawing.slice(0, length), { today }));
    expect(upTo(20, '2026-01-25')).toMatchObject({ freezesHeld: 2, streak: 20 });
    expect(upTo(23, '2026-01-28')).toMatchObject({ freezesHeld: 0, streak: 21 });
    expect(upTo(24, '2026-01-29')).toMatchObject({ freezesHeld: 0, streak: 0, bestStreak: 21 });
  });

  test('are given back by a late check-in', () => {
    const history = since('KKKKKKK-K', { today: '2026-01-13' });
    expect(evaluate(history)).toMatchObject({ streak: 8, freezesHeld: 0 });
    const late = { ...history, kept: [...history.kept, '2026-01-12'] };
    expect(evaluate(late)).toMatchObject({ streak: 9, freezesHeld: 1 });
  });
});

describe('a schedule', () => {
  test('of weekdays: further days count in totals and streak, never instead of a due day', () => {
    const schedule = { kind: 'weekdays', weekdays: [1, 3, 5] } as const;
    const history = since('KK--KK', { schedule: { ...schedule, weekdays: [1, 3, 5] }, today: '2026-01-11' });
    expect(picture(history)).toBe('KKm.KK.');
    expect(evaluate(history)).toMatchObject({ keptDays: 4, streak: 2, rate: 2 / 3 });
  });

  test('a week: the last days that could have been kept are shown as missed', () => {
    const schedule = { kind: 'weekly', min: 3, max: 5 } as const;
    const history = since('K------KK-K', { schedule, today: '2026-01-16' });
    expect(picture(history)).toBe('K....mmKK.K...');
    expect(evaluate(history)).toMatchObject({ streak: 1, bestStreak: 1, keptWeeks: 1 });
    expect(evaluate(history).weekly).toEqual({ kept: 3, need: 3, max: 5 });
  });

  test('a week that a practice begins in needs its share, at least one day', () => {
    const schedule = { kind: 'weekly', min: 3, max: 5 } as const;
    const needOf = (startOn: string) =>
      evaluate(historyOf({ startOn, schedule, today: '2026-01-11' })).weekly?.need;
    expect(['2026-01-05', '2026-01-07', '2026-01-09', '2026-01-11'].map(needOf)).toEqual([3, 2, 1, 1]);
  });

  test('a week with a vacation needs less, and is not kept by it', () => {
    const schedule = { kind: 'weekly', min: 3, max: 5 } as const;
    const vacations = [{ fromOn: '2026-01-09', toOn: '2026-01-11' }];
    const history = since('K------KKK', { schedule, vacations, today: '2026-01-15' });
    expect(evaluate(history)).toMatchObject({ streak: 1, keptWeeks: 1, rate: 1 });
    expect(picture(history)).toBe('K...vvvKKK....');
  });

  test('that becomes weekly in the middle of a week waits for Monday', () => {
    const history = since('KKKKKKK--K', { today: '2026-01-18' });
    const versions = [
      ...history.versions,
      { fromOn: '2026-01-08', schedule: { kind: 'weekly' as const, min: 1, max: 2 } },
    ];
    expect(picture({ ...history, versions })).toBe('KKKKKKK..K....');
    expect(evaluate({ ...history, versions })).toMatchObject({ streakUnit: 'week', streak: 2 });
  });

  test('of every n days counts no excused day towards its gap, and stays due after a missed day', () => {
    const schedule = { kind: 'interval', every: 3 } as const;
    const excused = [{ day: '2026-01-06', kind: 'rest' as const }];
    expect(picture(since('K', { schedule, excused, today: '2026-01-09' }))).toBe('Kr..o..');
    const overdue = since('K', { schedule, today: '2026-01-09' });
    expect(picture(overdue)).toBe('K..mo.a');
    expect(evaluate(overdue).isDueToday).toBe(true);
  });
});

describe('a repair', () => {
  const history = since('KKKKK-K', { today: '2026-01-11' });
  const sessions = (count: number) => new Map([['2026-01-11', count]]);

  test('is offered on return, ready after two sessions in a day, and joins two streaks without lengthening them', () => {
    expect(evaluate(history).streak).toBe(1);
    const offer = { day: '2026-01-10', returnedOn: '2026-01-11' };
    expect(repairOffer(history, sessions(1), null)).toEqual({ ...offer, isReady: false });
    expect(repairOffer(history, sessions(2), null)).toEqual({ ...offer, isReady: true });
    const repaired = { ...history, excused: [{ day: '2026-01-10', kind: 'repair' as const }] };
    expect(picture(repaired)).toBe('KKKKKRK');
    expect(evaluate(repaired).streak).toBe(6);
    expect(repairOffer(repaired, sessions(2), null)).toBeNull();
  });

  test.each([
    ['three days after the return', { ...history, today: '2026-01-13' }, null],
    ['before the return', { ...history, kept: drawn('KKKKK'), today: '2026-01-11' }, null],
    ['when two days were missed', since('KKKK--K', { today: '2026-01-11' }), null],
    ['within thirty days of the last one', history, '2025-12-20'],
  ])('is not offered %s', (_, one, lastRepairOn) => {
    expect(repairOffer(one, sessions(2), lastRepairOn)).toBeNull();
  });
});
