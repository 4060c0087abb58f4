import { expect, test } from 'vitest';
import {
  endAfter,
  endMoment,
  isRevealed,
  lengthInDays,
  mayReopen,
  mayStartOn,
  moveStart,
  segmentsOf,
  stateOn,
} from '#src/practice/state.ts';

const DAY = 24 * 60 * 60_000;
const practice = {
  draft: false,
  startOn: '2026-12-01',
  endOn: '2026-12-21',
  completedAt: null,
  archivedAt: null,
};

test.each([
  ['before its first day', {}, '2026-11-30', 'planned'],
  ['on its first day', {}, '2026-12-01', 'active'],
  ['on its last day', {}, '2026-12-21', 'active'],
  ['after its last day, recorded or not', {}, '2026-12-22', 'completed'],
  ['without an end, years later', { endOn: null }, '2036-12-22', 'active'],
  ['that was completed by hand', { completedAt: 1 }, '2026-12-05', 'completed'],
  ['that nobody started', { draft: true }, '2026-12-05', 'draft'],
  ['that was archived after its end', { completedAt: 1, archivedAt: 2 }, '2026-12-22', 'archived'],
])('a practice %s', (_, more, today, state) => {
  expect(stateOn({ ...practice, ...more }, today)).toBe(state);
});

test('a practice ends when the day after its last one begins on the clock of its person', () => {
  const clock = { timeZone: 'Asia/Taipei', dayStartMinutes: 240 };
  expect(endMoment('2026-12-21', clock)).toBe(Date.parse('2026-12-22T04:00+08:00'));
  expect(endMoment('2026-12-21', { ...clock, timeZone: 'America/New_York' })).toBe(
    Date.parse('2026-12-22T04:00-05:00'),
  );
});

test('an early start moves the end as well', () => {
  expect(endAfter('2026-12-01', 21)).toBe('2026-12-21');
  expect(lengthInDays('2026-12-01', '2026-12-21')).toBe(21);
  expect(moveStart(practice, '2026-11-28')).toEqual({ startOn: '2026-11-28', endOn: '2026-12-18' });
  expect(moveStart({ ...practice, endOn: null }, '2026-11-28')).toEqual({
    startOn: '2026-11-28',
    endOn: null,
  });
  expect(lengthInDays('2026-12-01', null)).toBeNull();
});

test('a practice starts today or up to two weeks ahead', () => {
  expect(
    ['2026-11-30', '2026-12-01', '2026-12-15', '2026-12-16'].map((day) => mayStartOn(day, '2026-12-01')),
  ).toEqual([false, true, true, false]);
});

test('what check-ins say is shown when a completed practice cannot be opened again, or when its person says so', () => {
  const waiting = { reveal: 'when_completed', revealedAt: null, completedAt: null } as const;
  expect(isRevealed({ ...waiting, reveal: 'at_once' }, 0)).toBe(true);
  expect(isRevealed(waiting, 100 * DAY)).toBe(false);
  for (const now of [10 * DAY, 17 * DAY - 1, 17 * DAY])
    expect(isRevealed({ ...waiting, completedAt: 10 * DAY }, now)).toBe(!mayReopen(10 * DAY, now));
  expect(isRevealed({ ...waiting, revealedAt: 1 }, 2)).toBe(true);
});

test('a long practice is split into segments that follow each other and cover it', () => {
  expect(segmentsOf('2026-12-01', '2027-01-09', 3)).toEqual([
    { startOn: '2026-12-01', endOn: '2026-12-14' },
    { startOn: '2026-12-15', endOn: '2026-12-27' },
    { startOn: '2026-12-28', endOn: '2027-01-09' },
  ]);
  expect(segmentsOf('2026-12-01', '2027-01-09', 2)).toEqual([
    { startOn: '2026-12-01', endOn: '2026-12-20' },
    { startOn: '2026-12-21', endOn: '2027-01-09' },
  ]);
});
