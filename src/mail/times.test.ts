import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuiet, nextDigest, nextMorning, WINDOW_MS, windowEnd } from '#src/mail/times.ts';
import { toLocalTime } from '#src/shared/zoned-time.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Whole hours, quarters of an hour, summer time on both halves of the globe, and beyond the date line. */
const ZONES = [
  'UTC',
  'Asia/Taipei',
  'Europe/Lisbon',
  'America/Toronto',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Santiago',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
];
const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
const zones = fc.constantFrom(...ZONES);

describe('the next morning', () => {
  test('is later, within a day and an hour, and the clock shows eight', () => {
    fc.assert(
      fc.property(moments, zones, (now, zone) => {
        const morning = nextMorning(now, zone);
        expect(morning).toBeGreaterThan(now);
        expect(morning - now).toBeLessThanOrEqual(DAY + HOUR);
        expect(toLocalTime(morning, zone).slice(11)).toBe('08:00');
      }),
    );
  });

  test('after a morning is that of the next day: none comes twice, none is left out', () => {
    fc.assert(
      fc.property(moments, zones, (now, zone) => {
        const first = nextMorning(now, zone);
        const second = nextMorning(first, zone);
        expect(Math.abs(second - first - DAY)).toBeLessThanOrEqual(HOUR);
        expect(nextMorning(first - 1, zone)).toBe(first);
      }),
    );
  });

  test('of the week is a Monday, within a week and an hour', () => {
    fc.assert(
      fc.property(moments, zones, (now, zone) => {
        const due = nextDigest('weekly', now, zone);
        expect(due).toBeGreaterThan(now);
        expect(due - now).toBeLessThanOrEqual(7 * DAY + HOUR);
        const local = toLocalTime(due, zone);
        expect([new Date(`${local}Z`).getUTCDay(), local.slice(11)]).toEqual([1, '08:00']);
      }),
    );
  });

  test('across a change of the clocks is still at eight', () => {
    const saturday = Date.UTC(2026, 2, 28, 9);
    expect(new Date(nextMorning(saturday, 'Europe/Lisbon')).toISOString()).toBe('2026-03-29T07:00:00.000Z');
    const autumn = Date.UTC(2026, 9, 24, 9);
    expect(new Date(nextMorning(autumn, 'Europe/Lisbon')).toISOString()).toBe('2026-10-25T08:00:00.000Z');
  });
});

describe('quiet hours', () => {
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });

  test('postpone an email to their end and no further, and do not affect others', () => {
    fc.assert(
      fc.property(moments, zones, minutes, minutes, (moment, timeZone, quietFrom, quietTo) => {
        const quiet = { quietFrom, quietTo, timeZone };
        const sent = afterQuiet(moment, quiet);
        expect(sent).toBeGreaterThanOrEqual(moment);
        expect(sent - moment).toBeLessThanOrEqual(DAY + HOUR);
        expect(afterQuiet(sent, quiet)).toBe(sent);
      }),
    );
  });

  test('go over midnight', () => {
    const night = { quietFrom: 22 * 60, quietTo: 7 * 60, timeZone: 'Asia/Taipei' };
    const at = (hour: number) => Date.UTC(2026, 10, 21, hour - 8);
    expect(afterQuiet(at(23), night)).toBe(at(31));
    expect(afterQuiet(at(26), night)).toBe(at(31));
    expect(afterQuiet(at(31), night)).toBe(at(31));
    expect(afterQuiet(at(12), night)).toBe(at(12));
  });
});

test('a window ends after four hours, later if quiet hours need it, or with the digest if that is the frequency', () => {
  const opened = Date.UTC(2026, 10, 21, 12);
  const quiet = { quietFrom: null, quietTo: null, timeZone: 'Asia/Taipei' };
  expect(windowEnd('hours', opened, quiet)).toBe(opened + WINDOW_MS);
  expect(windowEnd('hours', opened, { ...quiet, quietFrom: 22 * 60, quietTo: 6 * 60 })).toBe(
    Date.UTC(2026, 10, 21, 22),
  );
  expect(windowEnd('daily', opened, quiet)).toBe(Date.UTC(2026, 10, 22, 0));
  expect(windowEnd('weekly', opened, quiet)).toBe(Date.UTC(2026, 10, 23, 0));
});
