import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loginPath, safeNextPath } from '#src/accounts/next-path.ts';

test.each([
  ['/write', '/write'],
  ['/zh-TW/write?draft=1', '/write?draft=1'],
  ['/posts/台灣', '/posts/%E5%8F%B0%E7%81%A3'],
  ['/zh-TW/posts/tides#discussion', '/posts/tides#discussion'],
])('%s is a path to continue to', (next, path) => expect(safeNextPath(next)).toBe(path));

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/zh-TW//evil.example',
  '/x/..//evil.example',
  '/login?next=/login',
  '',
  'write',
])('%j becomes /', (next) => expect(safeNextPath(next)).toBe('/'));

test.each([
  ['/settings', { ended: true }, '/login?next=%2Fsettings&ended=yes'],
  ['/', { ended: true }, '/login?ended=yes'],
  ['/settings', {}, '/login?next=%2Fsettings'],
  ['/', {}, '/login'],
])('the login that leads back to %s, %j', (next, how, path) => expect(loginPath(next, how)).toBe(path));

test('every result is a path of this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.webPath().map((path) => `/${path}`),
      ),
      (next) => {
        const url = new URL(safeNextPath(next), 'https://atoll.example');
        expect(url.host).toBe('atoll.example');
        expect(new URL(loginPath(next), 'https://atoll.example').pathname).toBe('/login');
      },
    ),
  );
});
