import { expect, test } from 'vitest';
import { heatmap, yearUntil } from '#src/practice/heatmap.ts';
import { practiceStatsSchema } from '#src/practice/model.ts';
import { evaluate } from '#src/practice/outcomes.ts';
import { elapsed, practiceStats, sumOfRings, weekOf, weekRing } from '#src/practice/stats.ts';
import { daysFrom, historyOf } from '#src/practice/testing/histories.ts';

const totals = { checkIns: 12, minutes: 240, amount: 99.5 };

test('statistics are what the API shows', () => {
  const history = historyOf({
    kept: daysFrom('2026-01-01', '2026-01-10'),
    endOn: '2026-01-20',
    today: '2026-01-11',
  });
  const stats = practiceStats(evaluate(history), totals, history);
  expect(practiceStatsSchema.parse(stats)).toEqual({
    ...totals,
    keptDays: 10,
    keptWeeks: 1,
    streakUnit: 'day',
    streak: 10,
    bestStreak: 10,
    freezesHeld: 1,
    rate: 1,
    elapsed: 0.5,
  });
});

test('nothing has passed on the first day, and never more than everything', () => {
  const range = { startOn: '2026-01-01', endOn: '2026-01-10' };
  const on = (today: string) => elapsed({ ...range, today });
  expect(['2025-12-20', '2026-01-01', '2026-01-06', '2026-01-11', '2027-01-01'].map(on)).toEqual([
    0, 0, 0.5, 1, 1,
  ]);
  expect(elapsed({ ...range, endOn: null, today: '2026-01-05' })).toBeNull();
});

test('a week has seven days, those before the start and after the end are free', () => {
  const history = historyOf({
    startOn: '2026-01-06',
    endOn: '2026-01-09',
    kept: ['2026-01-06'],
    today: '2026-01-07',
  });
  expect(weekOf(evaluate(history), '2026-01-07').map(({ outcome }) => outcome)).toEqual([
    'free',
    'kept',
    'open',
    'ahead',
    'ahead',
    'free',
    'free',
  ]);
});

test('a ring is full when the week has what it needs', () => {
  const weekly = { kind: 'weekly', min: 2, max: 4 } as const;
  const kept = ['2026-01-05', '2026-01-06', '2026-01-07'];
  const week = { startOn: '2026-01-05', today: '2026-01-08' };
  const ring = (more: Parameters<typeof historyOf>[0]) =>
    weekRing(evaluate(historyOf({ ...week, ...more })), week.today);
  expect(ring({ kept })).toEqual({ done: 3, of: 7 });
  expect(ring({ kept, schedule: weekly })).toEqual({ done: 2, of: 2 });
  expect(ring({ kept, excused: [{ day: '2026-01-08', kind: 'rest' }] })).toEqual({ done: 3, of: 6 });
  expect(
    sumOfRings([
      { done: 3, of: 7 },
      { done: 2, of: 2 },
    ]),
  ).toEqual({ done: 5, of: 9 });
  expect(sumOfRings([])).toEqual({ done: 0, of: 0 });
});

test('a heatmap has every day of a year once, adds up values, and names the months', () => {
  const { from, to } = yearUntil('2028-03-01');
  const values = [
    { day: '2028-02-29', value: 1 },
    { day: '2028-02-29', value: 3 },
    { day: '2028-02-28', value: 1 },
    { day: '2020-01-01', value: 9 },
  ];
  const { weeks, months, total, activeDays } = heatmap(from, to, values);
  const days = weeks.flat().filter((day) => day !== null);
  expect(weeks).toHaveLength(53);
  expect(days.map(({ day }) => day)).toEqual(daysFrom('2027-03-01', '2028-03-01'));
  expect(days.filter(({ level }) => level > 0)).toEqual([
    { day: '2028-02-28', value: 1, level: 1 },
    { day: '2028-02-29', value: 4, level: 4 },
  ]);
  expect([total, activeDays]).toEqual([5, 2]);
  expect(months.map(({ month }) => month)).toContain('2028-02');
  expect(heatmap(from, to, []).total).toBe(0);
});
