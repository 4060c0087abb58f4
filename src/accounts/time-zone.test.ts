import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatClockTime, isTimeZone, parseClockTime } from '#src/accounts/time-zone.ts';

test.each(['UTC', 'Asia/Taipei', 'America/Argentina/Buenos_Aires', 'Etc/GMT+8'])(
  '%s is a time zone',
  (zone) => expect(isTimeZone(zone)).toBe(true),
);

test.each(['', '+08:00', 'Asia/Atlantis', 'Asia/Taipei ', '../etc/passwd', 'toString', 'A'.repeat(5000)])(
  '%s is no time zone',
  (zone) => expect(isTimeZone(zone)).toBe(false),
);

test('a time of day is the same after formatting and parsing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      expect(parseClockTime(formatClockTime(minutes))).toBe(minutes);
    }),
  );
  expect(parseClockTime('24:00')).toBeNull();
  expect(parseClockTime('4:00')).toBeNull();
});
