import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalPath } from '#src/shared/canonical-path.ts';

const KA_DECOMPOSED = encodeURIComponent('ガギグ'.normalize('NFD'));
const KA = encodeURIComponent('ガギグ');

test.each([
  ['/posts/Loop-C', '/posts/loop-c'],
  ['/zh-TW/posts/Loop-C', '/zh-TW/posts/loop-c'],
  ['/posts/Loop-C.md', '/posts/loop-c.md'],
  ['/tags/Rust', '/tags/rust'],
  ['/tags/Rust/feed.atom', '/tags/rust/feed.atom'],
  ['/series/Sea/', '/series/sea/'],
  ['/people/Bob/followers', '/people/bob/followers'],
  [`/posts/${KA_DECOMPOSED}`, `/posts/${KA}`],
  [`/zh-TW/tags/${KA_DECOMPOSED}`, `/zh-TW/tags/${KA}`],
  ['/posts/%C3%89COLE', '/posts/%C3%A9cole'],
])('%s is %s', (path, canonical) => {
  expect(canonicalPath(path)).toBe(canonical);
});

test.each([
  '/posts/loop-c',
  `/posts/${KA}`,
  '/posts',
  '/posts/',
  '/Posts/loop-c',
  '/u/Secret-Token',
  '/media/A.PNG',
  '/posts/%E0%A4%A',
])('%s has no other form', (path) => {
  expect(canonicalPath(path)).toBeNull();
});

test('the canonical form has no other form, so nobody is led in a circle or to another site', () => {
  const sections = fc.constantFrom('/posts/', '/zh-TW/tags/', '/people/');
  fc.assert(
    fc.property(sections, fc.string({ unit: 'binary' }), (section, text) => {
      fc.pre(text.isWellFormed());
      const canonical = canonicalPath(section + encodeURIComponent(text));
      expect(canonical === null || canonical.startsWith(section)).toBe(true);
      if (canonical) expect(canonicalPath(canonical)).toBeNull();
    }),
  );
});
