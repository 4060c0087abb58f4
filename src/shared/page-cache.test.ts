import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BytesLru } from '#src/shared/bytes-lru.ts';
import { pageMatcher } from '#src/shared/cached-pages.ts';
import { matchesEntityTag } from '#src/shared/entity-tag.ts';
import { cacheTarget, FRESH_MS, freshness, STALE_MS } from '#src/shared/page-cache.ts';

const site = 'https://atoll.example';
const match = pageMatcher([
  { paths: ['/', '/api/docs'], groups: () => [] },
  { paths: ['/posts', '/api/v1/posts'], query: ['tag', 'sort', 'cursor'], groups: () => ['lists'] },
  { paths: ['/posts/:slug'], groups: ({ slug }) => [`post:${slug}`] },
  { paths: ['/people/:name'], groups: ({ name = '' }) => (name === name.toLowerCase() ? ['people'] : null) },
]);
const target = (path: string) => cacheTarget(site + path, match);

describe('the canonical URL', () => {
  test('keeps the parameters that the page reads, in one order, and drops tracking and made-up ones', () => {
    expect(target('/posts?tag=rust&utm_source=mail&fbclid=x&cursor=a')?.url).toBe(
      `${site}/posts?cursor=a&tag=rust`,
    );
    for (const query of ['utm_campaign=x', 'n=1', 'n=600', 'Tag=rust', '__proto__=1', '&&', ''])
      expect(target(`/posts?${query}`)?.url, query).toBe(`${site}/posts`);
    expect(target('/posts/reef?tag=rust')?.url).toBe(`${site}/posts/reef`);
  });

  test('uses the first of repeated parameters', () => {
    expect(target('/posts?tag=rust&tag=sea&tag=')?.url).toBe(`${site}/posts?tag=rust`);
  });

  test('is the same for every order of the same parameters, whatever is between them', () => {
    const known = fc.constantFrom('tag', 'sort', 'cursor');
    const parameter = fc.tuple(
      fc.oneof(known, fc.stringMatching(/^[a-z]{1,6}$/)),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(parameter, { maxLength: 9, selector: ([name]) => name }), (parameters) => {
        const there = target(`/posts?${new URLSearchParams(parameters)}`);
        const back = target(`/posts?${new URLSearchParams(parameters.toReversed())}`);
        expect(back).toEqual(there);
        expect(new URL(there?.url ?? '').searchParams.size).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('never contains a raw tilde in its query, which the key uses', () => {
    expect(target('/posts?tag=~en~1&~en~1=2&sort=~b')?.url.slice(site.length)).toBe(
      '/posts?sort=%7Eb&tag=%7Een%7E1',
    );
  });

  test('has one spelling of its path', () => {
    for (const path of ['/posts/reef', '/%70osts/%72ee%66', '/posts/%72eef'])
      expect(target(path)?.url, path).toBe(`${site}/posts/reef`);
    expect(target('/posts/%e9%bb%8e')?.url).toBe(`${site}/posts/%E9%BB%8E`);
    expect(target('/posts/a%2fb')?.url).toBe(`${site}/posts/a%2Fb`);
  });

  test('keeps hosts and languages apart', () => {
    expect(target('/zh-TW/posts')?.url).toBe(`${site}/zh-TW/posts`);
    expect(cacheTarget('http://localhost/posts', match)?.url).toBe('http://localhost/posts');
  });

  test('refuses undeclared paths, data requests and endless URLs', () => {
    for (const path of [
      '/login',
      '/zh-TW/settings/tokens',
      '/posts/',
      '/posts/a/b',
      '/api/v1/me',
      '/search?q=x',
    ])
      expect(target(path), path).toBeNull();
    expect(target('/posts.data')).toBeNull();
    expect(target('/posts/reef.data')).toBeNull();
    expect(target(`/posts?tag=${'x'.repeat(600)}`)).toBeNull();
    expect(target(`/posts/${'x'.repeat(600)}`)).toBeNull();
    expect(target('/people/Bob')).toBeNull();
    expect(target('/people/bob')?.groups).toEqual(['people']);
  });

  test('recognizes answers of the API and pages with a query', () => {
    const of = (path: string) => [target(path)?.isApi, target(path)?.hasQuery];
    expect(of('/api/v1/posts?tag=a')).toEqual([true, true]);
    expect(of('/api/docs?tag=a')).toEqual([false, false]);
    expect(of('/zh-TW/posts?n=1')).toEqual([false, false]);
  });
});

test('a page is fresh for a minute and shown for ten more while a new one is rendered', () => {
  expect(freshness(0, FRESH_MS - 1)).toBe('fresh');
  expect(freshness(0, FRESH_MS)).toBe('stale');
  expect(freshness(0, FRESH_MS + STALE_MS - 1)).toBe('stale');
  expect(freshness(0, FRESH_MS + STALE_MS)).toBe('expired');
});

test('the memory never exceeds its limit and evicts the least recently used entries', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 60 }))),
      (entries) => {
        const lru = new BytesLru(100);
        for (const [key, bytes] of entries) lru.set(String(key), { bytes });
        expect(lru.bytes).toBeLessThanOrEqual(100);
        const weighed = Array.from({ length: 10 }, (_, key) => lru.get(String(key))?.bytes ?? 0);
        expect(weighed.reduce((sum, bytes) => sum + bytes, 0)).toBe(lru.bytes);
      },
    ),
  );
  const lru = new BytesLru(100);
  lru.set('a', { bytes: 40 });
  lru.set('b', { bytes: 40 });
  lru.get('a');
  lru.set('c', { bytes: 40 });
  lru.set('too large', { bytes: 101 });
  expect([lru.get('a'), lru.get('b'), lru.get('c'), lru.size]).toEqual([
    { bytes: 40 },
    undefined,
    { bytes: 40 },
    2,
  ]);
});

test('an entity tag is found in a list, weak or strong', () => {
  expect(matchesEntityTag('"a"', '"a"')).toBe(true);
  expect(matchesEntityTag('"x", W/"a"', '"a"')).toBe(true);
  expect(matchesEntityTag('*', '"a"')).toBe(true);
  expect(matchesEntityTag('"b"', '"a"')).toBe(false);
  expect(matchesEntityTag(null, '"a"')).toBe(false);
});
