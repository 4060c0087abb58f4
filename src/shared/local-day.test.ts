import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDay, startOfDay, startOfWeek } from '#src/shared/local-day.ts';

const taipei = { timeZone: 'Asia/Taipei', dayStartMinutes: 240 };

test('a day begins at the hour that a person chose, on their own clock', () => {
  // 03:30 and 04:00 of the 22nd in Taipei.
  expect(localDay(Date.UTC(2026, 10, 21, 19, 30), taipei)).toBe('2026-11-21');
  expect(localDay(Date.UTC(2026, 10, 21, 20), taipei)).toBe('2026-11-22');
  expect(startOfDay('2026-11-22', taipei)).toBe(Date.UTC(2026, 10, 21, 20));
});

test('a week begins on Monday', () => {
  expect(startOfWeek('2026-11-21')).toBe('2026-11-16');
  expect(startOfWeek('2026-11-16')).toBe('2026-11-16');
  expect(startOfWeek('2026-11-22')).toBe('2026-11-16');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('every moment is in one day: after its begin, and before the next begins', () => {
  const zones = ['UTC', 'Asia/Taipei', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }),
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 1439 }),
      (moment, timeZone, dayStartMinutes) => {
        const clock = { timeZone, dayStartMinutes };
        const day = localDay(moment, clock);
        return startOfDay(day, clock) <= moment && moment < startOfDay(addDays(day, 1), clock);
      },
    ),
  );
});
