import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOwnPath,
  ownPathOf,
  straighten,
  toLocation,
  toRedirectFrom,
  toRedirectTarget,
} from '#src/posts/redirect-rules.ts';

const ORIGIN = 'https://atoll.example';

describe('an old path', () => {
  const segment = fc.string({ unit: fc.constantFrom(...'abcXYZ019-._~潮汐é'), minLength: 1, maxLength: 8 });
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}.html`);

  test('is the same however it is written', () => {
    fc.assert(
      fc.property(path, (written) => {
        const known = toRedirectFrom(written);
        expect(known).not.toBeNull();
        const ways = [
          `${written}/`,
          `${written}//`,
          written.toUpperCase().toLowerCase(),
          encodeURI(written),
          written.normalize('NFD'),
          `${written}?utm_source=x`,
          `${written}#top`,
          `/zh-TW${written}`,
          ` ${written} `,
        ];
        expect(new Set(ways.map(toRedirectFrom))).toEqual(new Set([known]));
      }),
    );
  });

  test('keeps its ending: a page and its file are two addresses', () => {
    expect(toRedirectFrom('/2022/Tides.HTML')).toBe('/2022/tides.html');
    expect(toRedirectFrom('/2022/Tides')).toBe('/2022/tides');
  });

  test.each(['', '/', '//', 'no-slash', '//evil.example', '/a\u0000', '/%00', `/${'x'.repeat(600)}`])(
    '%j is none',
    (text) => expect(toRedirectFrom(text)).toBeNull(),
  );
});

describe('a target', () => {
  test.each([
    ['/posts/Tides/', '/posts/tides'],
    ['/zh-TW/posts/tides', '/posts/tides'],
    [`${ORIGIN}/posts/tides#moon`, '/posts/tides#moon'],
    ['/search?q=潮汐', '/search?q=%E6%BD%AE%E6%B1%90'],
    ['/posts/%E6%BD%AE', '/posts/潮'],
    ['/', '/'],
    ['/zh-TW', '/'],
    ['/a/../posts', '/posts'],
    ['https://other.example/Path?x=1', 'https://other.example/Path?x=1'],
  ])('%s is kept as %s', (text, kept) => expect(toRedirectTarget(text, ORIGIN)).toBe(kept));

  test.each([
    'http://other.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/x',
    '/\\evil.example',
    'https://name:word@other.example/',
    'tides',
    '',
    '/posts/a%3Fb',
  ])('%j is none', (text) => expect(toRedirectTarget(text, ORIGIN)).toBeNull());

  test('is a location on this site, or begins with https', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `/${text}`),
          fc.string().map((text) => `https://other.example/${text}`),
        ),
        (text) => {
          const target = toRedirectTarget(text, ORIGIN);
          if (target === null) return;
          const location = toLocation(target);
          expect(location).toMatch(/^(\/(?!\/)|https:\/\/)[\x21-\x7e]*$/);
          if (target.startsWith('/')) expect(new URL(location, ORIGIN).origin).toBe(ORIGIN);
        },
      ),
    );
  });
});

/** Adds a redirect as the database does: the new one is straightened, and redirects to its start are updated. */
function addTo(table: Map<string, string>, from: string, target: string): void {
  if (table.has(from)) return;
  const to = straighten(from, target, (path) => table.get(path));
  if (to === null) return;
  table.set(from, to);
  for (const [path, end] of table) if (end === from) table.set(path, to);
}

test('whatever is added in whatever order, nobody is redirected twice, and never in a loop', () => {
  const place = fc.constantFrom('/a', '/b', '/c', '/d', '/e');
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 30 }), (additions) => {
      const table = new Map<string, string>();
      for (const [from, to] of additions) addTo(table, from, to);
      for (const [from, to] of table) {
        expect(to).not.toBe(from);
        expect(table.has(ownPathOf(to) ?? '')).toBe(false);
      }
    }),
  );
});

test.each(['/', '/posts', '/search', '/api/v1/posts', '/admin/tags', '/media/x.png'])(
  '%s is the site’s own',
  (path) => expect(isOwnPath(path)).toBe(true),
);
test.each(['/posts/tides', '/apis', '/2019/tides.html', '/search/old'])('%s is not', (path) =>
  expect(isOwnPath(path)).toBe(false),
);
