import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInPath, readDate } from '#src/imports/dates.ts';

test.each([
  ['2024-04-18', '2024-04-18T00:00:00.000Z'],
  ['2024-4-8', '2024-04-08T00:00:00.000Z'],
  ['2024/04/18 23:50', '2024-04-18T23:50:00.000Z'],
  ['2024-04-18 23:50:16', '2024-04-18T23:50:16.000Z'],
  ['2024-04-18T23:50:16.125Z', '2024-04-18T23:50:16.125Z'],
  ['2024-04-18 23:50:16 +0800', '2024-04-18T15:50:16.000Z'],
  ['2024-04-18T23:50:16-05:30', '2024-04-19T05:20:16.000Z'],
  ['2024-04-18 11:50 PM', '2024-04-18T23:50:00.000Z'],
  [20240105, '2024-01-05T00:00:00.000Z'],
  ['20240105T101530Z', '2024-01-05T10:15:30.000Z'],
  ['202401051015', '2024-01-05T10:15:00.000Z'],
  [1712345678, '2024-04-05T19:34:38.000Z'],
  ['1712345678000', '2024-04-05T19:34:38.000Z'],
  ['March 5th, 2021', '2021-03-05T00:00:00.000Z'],
  ['Mar 5, 2021 at 10:15', '2021-03-05T10:15:00.000Z'],
  ['5 March 2021', '2021-03-05T00:00:00.000Z'],
  ['Fri, 05 Mar 2021 10:15:00 +0800', '2021-03-05T02:15:00.000Z'],
  ['Fri Mar 05 2021 10:15:00 GMT+0800 (Taipei Standard Time)', '2021-03-05T02:15:00.000Z'],
  ['2021年3月5日 10:15', '2021-03-05T10:15:00.000Z'],
  [new Date(Date.UTC(2021, 2, 5)), '2021-03-05T00:00:00.000Z'],
])('%s is %s', (value, expected) => {
  expect(readDate(value, 'UTC')).toBe(expected);
});

test.each(
  [
    ['5/3/2021', 'soon', '2021', 2021, '2021-13-01', '2021-02-30', '2021-00-10', '2021-03-05 25:00'],
    ['10:15', '2021-03-05 10:15 CST', '0001-01-01', true, ['2021-03-05'], {}, '', null],
  ].flat(),
)('%j is no date', (value) => {
  expect(readDate(value, 'UTC')).toBeNull();
});

test('a time without a zone is one of the zone that is asked for, any other is not', () => {
  expect(readDate('2024-04-18 23:50:16', 'Asia/Taipei')).toBe('2024-04-18T15:50:16.000Z');
  expect(readDate('2024-04-18', 'America/New_York')).toBe('2024-04-18T04:00:00.000Z');
  expect(readDate('2024-04-18 23:50:16Z', 'Asia/Taipei')).toBe('2024-04-18T23:50:16.000Z');
  expect(readDate(1712345678, 'Asia/Taipei')).toBe('2024-04-05T19:34:38.000Z');
});

test('every time is read as it is printed, in any zone', () => {
  const time = fc.date({ min: new Date('1901-01-01'), max: new Date('2199-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(time, (at) => {
      expect(readDate(at.toISOString(), 'Asia/Taipei')).toBe(at.toISOString());
      expect(readDate(at.toUTCString(), 'Asia/Taipei')).toBe(
        new Date(at).toISOString().replace(/\d{3}Z$/, '000Z'),
      );
    }),
  );
});

test.each([
  ['_posts/2024-03-02-hello.md', '2024-03-02T00:00:00.000Z'],
  ['/2024/03/02/hello', '2024-03-02T00:00:00.000Z'],
  ['2024-13-02-hello.md', undefined],
  ['hello.md', undefined],
])('the path %s has the date %s', (path, expected) => {
  expect(dateInPath(path, 'UTC')).toBe(expected);
});
