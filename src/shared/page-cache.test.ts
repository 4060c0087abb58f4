import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BytesLru } from '#src/shared/bytes-lru.ts';
import { matchesEntityTag } from '#src/shared/entity-tag.ts';
import { cacheTarget, FRESH_MS, freshness, STALE_MS } from '#src/shared/page-cache.ts';

const site = 'https://atoll.example';
const target = (path: string) => cacheTarget(site + path);

describe('the canonical URL', () => {
  test('drops tracking parameters and sorts the others', () => {
    expect(target('/posts?tag=rust&utm_source=mail&a=1&fbclid=x&gclid=y')?.url).toBe(
      `${site}/posts?a=1&tag=rust`,
    );
    expect(target('/posts?utm_campaign=x')?.url).toBe(`${site}/posts`);
  });

  test('is the same for every order of the same parameters', () => {
    const parameter = fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.uniqueArray(parameter, { maxLength: 6, selector: ([name]) => name }), (parameters) => {
        const there = target(`/posts?${new URLSearchParams(parameters)}`);
        const back = target(`/posts?${new URLSearchParams(parameters.toReversed())}`);
        expect(back).toEqual(there);
      }),
    );
  });

  test('never holds a raw tilde in its query, which the key is built with', () => {
    expect(target('/posts?~en~1=2&a=~b')?.url).not.toContain('~');
  });

  test('keeps hosts and languages apart', () => {
    expect(target('/zh-TW/posts')?.url).toBe(`${site}/zh-TW/posts`);
    expect(cacheTarget('http://localhost/posts')?.url).toBe('http://localhost/posts');
  });

  test('refuses private areas, data requests and endless URLs', () => {
    for (const path of [
      '/login',
      '/zh-TW/settings/tokens',
      '/write/1',
      '/dev/mail',
      '/search?q=x',
      '/posts.data',
    ])
      expect(target(path), path).toBeNull();
    expect(target(`/posts?q=${'x'.repeat(600)}`)).toBeNull();
    expect(target(`/posts?${Array.from({ length: 9 }, (_, index) => `p${index}=1`).join('&')}`)).toBeNull();
    expect(target(`/${'x'.repeat(600)}`)).toBeNull();
  });
});

test('a post, its Chinese page and its twin in the API share a group; everything else is a list', () => {
  const groups = ['names', 'post:rust-1-63'];
  expect(target('/posts/rust-1-63')?.groups).toEqual(groups);
  expect(target('/zh-TW/posts/rust-1-63')?.groups).toEqual(groups);
  expect(target('/api/v1/posts/rust-1-63')?.groups).toEqual(groups);
  expect(target('/zh-TW/posts/rust-1-63.md')?.groups).toEqual(groups);
  expect(target('/posts/%E9%BB%8E%E6%9B%BC')?.groups).toEqual(['names', 'post:黎曼']);
  expect(target('/posts/%E0%A4%A')?.groups).toEqual(['names', 'post:%E0%A4%A']);
  for (const path of ['/people/Bob/comments', '/zh-TW/people/bob/comments', '/api/v1/people/bob/comments'])
    expect(target(path)?.groups).toEqual(['lists', 'said:bob']);
  for (const path of ['/', '/zh-TW', '/posts', '/feed.atom', '/tags/rust', '/sitemap.xml'])
    expect(target(path)?.groups).toEqual(['lists']);
});

test('a page is fresh for a minute and shown for ten more while a new one is rendered', () => {
  expect(freshness(0, FRESH_MS - 1)).toBe('fresh');
  expect(freshness(0, FRESH_MS)).toBe('stale');
  expect(freshness(0, FRESH_MS + STALE_MS - 1)).toBe('stale');
  expect(freshness(0, FRESH_MS + STALE_MS)).toBe('expired');
});

test('the memory never weighs more than its limit and lets go of what was asked for longest ago', () => {
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
