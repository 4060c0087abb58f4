import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLocalTime, toMoment } from '#src/shared/zoned-time.ts';

const ZONES = [
  'UTC',
  'Asia/Taipei',
  'Europe/Lisbon',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];
const iso = (moment: number | null) => moment !== null && new Date(moment).toISOString();

describe('a time on the clocks of a zone', () => {
  test.each([
    ['2026-12-24T18:00', 'Asia/Taipei', '2026-12-24T10:00:00.000Z'],
    ['2026-07-01T09:30', 'America/New_York', '2026-07-01T13:30:00.000Z'],
    ['2026-01-01T00:00', 'UTC', '2026-01-01T00:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, moment) => {
    expect(iso(toMoment(local, zone))).toBe(moment);
  });

  test('in an hour that is skipped is an hour later, and of one that comes twice the first', () => {
    expect(iso(toMoment('2026-03-29T02:30', 'Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z');
    expect(iso(toMoment('2026-10-25T02:30', 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z');
  });

  test.each(['', 'tomorrow', '2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T24:00', '2026-01-01'])(
    '“%s” is none',
    (local) => {
      expect(toMoment(local, 'UTC')).toBeNull();
    },
  );

  test('leads back to itself from every minute, but for the hour that comes twice', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const local = toLocalTime(minute * 60_000, zone);
        const again = toMoment(local, zone) ?? Number.NaN;
        expect(toLocalTime(again, zone)).toBe(local);
        expect(minute * 60_000 - again).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});
