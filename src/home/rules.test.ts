import { expect, test } from 'vitest';
import { dayPart } from '#src/home/rules.ts';

test.each([
  ['UTC', 4, 'night'],
  ['UTC', 5, 'morning'],
  ['UTC', 12, 'afternoon'],
  ['UTC', 18, 'evening'],
  ['UTC', 23, 'night'],
  ['Asia/Taipei', 23, 'morning'],
  ['America/New_York', 1, 'evening'],
])('in %s, %i o’clock UTC in winter is %s', (timeZone, hour, part) => {
  expect(dayPart(Date.UTC(2026, 0, 15, hour), timeZone)).toBe(part);
});
