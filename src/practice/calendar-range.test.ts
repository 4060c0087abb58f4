import { expect, test } from 'vitest';
import { calendarRange, monthsOf, nextNamedDay, placeInMonth } from '#src/practice/calendar-range.ts';

const today = '2026-12-01';

test('a practice with an end is shown whole, days ahead as well', () => {
  const shown = calendarRange({ startOn: '2026-11-20', endOn: '2026-12-10', today }, null);
  expect(shown).toEqual({ from: '2026-11-20', to: '2026-12-10', years: [], year: null });
});

test('one without an end is shown until today', () => {
  const shown = calendarRange({ startOn: '2026-03-02', endOn: null, today }, null);
  expect(shown).toMatchObject({ from: '2026-03-02', to: today });
});

test('one that has not started begins with its first day', () => {
  expect(calendarRange({ startOn: '2026-12-05', endOn: null, today }, null)).toMatchObject({
    from: '2026-12-05',
    to: '2026-12-05',
  });
});

test.each([
  [null, { from: '2026-01-01', to: today, year: 2026 }],
  [2025, { from: '2025-01-01', to: '2025-12-31', year: 2025 }],
  [2024, { from: '2024-06-01', to: '2024-12-31', year: 2024 }],
  [1999, { from: '2026-01-01', to: today, year: 2026 }],
])('of a practice of years, asked for %s, one year is shown', (wanted, expected) => {
  const shown = calendarRange({ startOn: '2024-06-01', endOn: null, today }, wanted);
  expect(shown).toEqual({ ...expected, years: [2026, 2025, 2024] });
});

test('months go over the turn of the year', () => {
  expect(monthsOf({ from: '2026-11-30', to: '2027-01-01' })).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
  ]);
});

test.each([
  ['2026-12-01', { column: 1, row: 0 }],
  ['2026-12-06', { column: 6, row: 0 }],
  ['2026-12-07', { column: 0, row: 1 }],
  ['2026-08-31', { column: 0, row: 5 }],
])('%s has its place in the month', (day, place) => {
  expect(placeInMonth(day)).toEqual(place);
});

test.each([
  [[1, 3, 5], '2026-12-02'],
  [[2], '2026-12-08'],
  [[1], '2026-12-07'],
])('after a Tuesday, %j come next on %s', (weekdays, day) => {
  expect(nextNamedDay({ kind: 'weekdays', weekdays }, today)).toBe(day);
});

test('a schedule without days of the week names none', () => {
  expect(nextNamedDay({ kind: 'weekly', min: 3, max: 5 }, today)).toBeNull();
});
