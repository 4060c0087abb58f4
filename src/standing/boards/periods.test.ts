import { expect, test } from 'vitest';
import { boardName, periodAt } from '#src/standing/boards/periods.ts';

const said = (kind: 'week' | 'month', at: string) => {
  const { name, since, endsAt } = periodAt(kind, Date.parse(at));
  return [name, since?.day, new Date(endsAt ?? 0).toISOString().slice(0, 16)];
};

test.each([
  ['week', '2026-11-29T23:59:59Z', 'week-2026-11-23', '2026-11-23', '2026-11-30T00:00'],
  ['week', '2026-11-30T00:00:00Z', 'week-2026-11-30', '2026-11-30', '2026-12-07T00:00'],
  ['month', '2026-12-31T23:59:59Z', 'month-2026-12', '2026-12-01', '2027-01-01T00:00'],
  ['month', '2028-02-29T12:00:00Z', 'month-2028-02', '2028-02-01', '2028-03-01T00:00'],
] as const)('the %s at %s is %s', (kind, at, name, from, to) => {
  expect(said(kind, at)).toEqual([name, from, to]);
});

test('all time has one board, which never ends', () => {
  const period = periodAt('all', 0);
  expect([boardName('xp', period), period.since, period.endsAt]).toEqual(['xp/all', null, null]);
});
