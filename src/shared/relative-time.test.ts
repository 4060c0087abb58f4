import { describe, expect, test } from 'vitest';
import { relativeTime } from '#src/shared/relative-time.ts';

describe('a time seen', () => {
  test.each([
    [
      'on Sunday morning, early on Tuesday',
      '2026-11-28T21:53Z',
      '2026-11-30T20:53Z',
      'Asia/Taipei',
      '2 days ago',
    ],
    [
      'late last night, this morning',
      '2026-11-29T15:30Z',
      '2026-11-30T01:30Z',
      'Asia/Taipei',
      '10 hours ago',
    ],
    ['a day and a half ago, yesterday', '2026-11-29T00:30Z', '2026-11-30T12:30Z', 'UTC', 'yesterday'],
    ['a day and a half ago, before yesterday', '2026-11-28T22:30Z', '2026-11-30T10:30Z', 'UTC', '2 days ago'],
    [
      'over the hour that summer time skips',
      '2026-03-28T07:30Z',
      '2026-03-29T08:30Z',
      'Europe/Berlin',
      'yesterday',
    ],
    ['a moment ago', '2026-11-30T10:29:40Z', '2026-11-30T10:30Z', 'UTC', 'just now'],
    ['in a day and a half', '2026-12-01T22:30Z', '2026-11-30T10:30Z', 'UTC', 'tomorrow'],
    ['long ago', '2026-09-01T10:00Z', '2026-11-30T10:30Z', 'UTC', 'September 1'],
  ])('%s', (_, at, now, timeZone, text) => {
    expect(relativeTime(new Date(at), new Date(now), 'en', timeZone)).toBe(text);
  });

  test('in Chinese', () => {
    const [at, now] = [new Date('2026-11-28T21:53Z'), new Date('2026-11-30T20:53Z')];
    expect(relativeTime(at, now, 'zh-TW', 'Asia/Taipei')).toBe('前天');
  });
});
