import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#src/shared/errors.ts';
import { errorDetail, errorText, translator } from '#src/shared/translate.ts';

const t = translator('en');

test('a text is filled with its parameters unchanged', () => {
  expect(t('shared:site.titleSuffix', { title: 'Tides' })).toContain('Tides');
  fc.assert(
    fc.property(fc.string(), (title) => {
      const [before, after] = t('shared:site.titleSuffix', { title: '\n' }).split('\n');
      expect(t('shared:site.titleSuffix', { title })).toBe(`${before}${title}${after}`);
    }),
  );
});

test('a parameter that looks like a placeholder or a replacement pattern stays as it is', () => {
  for (const title of ['{{title}}', '$&', '$1', '$t(shared:justNow)'])
    expect(t('shared:site.titleSuffix', { title })).toContain(title);
});

test('a count chooses its words, remembered or not', () => {
  const minutes = (count: number) => t('posts:readingMinutes', { count });
  expect([minutes(1), minutes(2), minutes(1), minutes(5000)]).toEqual([
    expect.stringContaining('1'),
    expect.stringContaining('2'),
    minutes(1),
    expect.stringContaining('5000'),
  ]);
  expect(t('discussion:thread.title', { count: 1 }).replace('1', '2')).not.toBe(
    t('discussion:thread.title', { count: 2 }),
  );
});

test('a missing parameter leaves nothing', () => {
  expect(t('shared:site.titleSuffix', {})).not.toContain('{{');
});

test('a key without words gives its name', () => {
  expect(t('shared:there.is.none')).toBe('there.is.none');
});

test.each([
  [1, 'Too many attempts. Try again in a minute.', '操作太頻繁了，請 1 分鐘後再試。'],
  [60, 'Too many attempts. Try again in a minute.', '操作太頻繁了，請 1 分鐘後再試。'],
  [61, 'Too many attempts. Try again in 2 minutes.', '操作太頻繁了，請 2 分鐘後再試。'],
  [12 * 60, 'Too many attempts. Try again in 12 minutes.', '操作太頻繁了，請 12 分鐘後再試。'],
  [90 * 60, 'Too many attempts. Try again in 90 minutes.', '操作太頻繁了，請 90 分鐘後再試。'],
  [24 * 3600, 'Too many attempts. Try again in 24 hours.', '操作太頻繁了，請 24 小時後再試。'],
])('a limit that ends in %i seconds says: %s %s', (retryAfter, english, chinese) => {
  const error = new AppError('rate_limited', { retryAfter });
  expect([errorDetail('en', error), errorDetail('zh-TW', error)]).toEqual([english, chinese]);
});

test('an error whose end is unknown, or that no waiting ends, has the text of its code', () => {
  for (const error of [new AppError('rate_limited'), new AppError('request_in_progress', { retryAfter: 1 })])
    expect(errorDetail('en', error)).toBe(errorText('en', error.code));
});
