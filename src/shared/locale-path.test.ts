import { expect, test } from 'vitest';
import { type Locale, localePath, otherLocale, splitLocale } from '#src/shared/locale.ts';

test.each<[Locale, string, string]>([
  ['en', '/', '/'],
  ['en', '/posts', '/posts'],
  ['zh-TW', '/', '/zh-TW'],
  ['zh-TW', '/posts?page=2', '/zh-TW/posts?page=2'],
  ['en', '//evil.example', '/evil.example'],
  ['en', '/\\evil.example', '/evil.example'],
  ['en', '///evil.example//x', '/evil.example//x'],
  ['zh-TW', '//evil.example', '/zh-TW//evil.example'],
])('in %s, %s is %s', (locale, path, expected) => {
  expect(localePath(locale, path)).toBe(expected);
});

test.each(['/zh-TW//evil.example', '//evil.example', '/zh-TW///evil.example/x'])(
  'the same page as %s in the other language is on this site',
  (pathname) => {
    const { locale, path } = splitLocale(pathname);
    const url = new URL(localePath(otherLocale(locale), path), 'https://atoll.example/');
    expect(url.host).toBe('atoll.example');
  },
);
