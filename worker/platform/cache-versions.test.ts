import { env } from 'cloudflare:workers';
import { beforeEach, expect, test } from 'vitest';
import { forgetCacheVersions, kvCacheVersions, paceCacheVersions } from '#worker/platform/cache-versions.ts';
import { systemClock } from '#worker/platform/clock.ts';

beforeEach(() => {
  forgetCacheVersions();
  paceCacheVersions();
});

/** A KV that records its writes and may answer outdated values. */
function countingKv() {
  const writes: string[] = [];
  const stored = new Map<string, string>();
  const kv = {
    get: async (key: string) => stored.get(key) ?? null,
    put: async (key: string, value: string) => {
      writes.push(key);
      stored.set(key, value);
    },
  } as unknown as KVNamespace;
  return { kv, writes, stored };
}

test('every isolate that reads KV sees a new cache version', async () => {
  const cacheVersions = kvCacheVersions(env.CACHE, systemClock);
  const before = await cacheVersions.get('lists');
  await cacheVersions.invalidate(['lists']);
  const after = await cacheVersions.get('lists');
  expect(after).not.toBe(before);
  forgetCacheVersions();
  expect(cacheVersions.peek('lists')).toBeNull();
  expect(await cacheVersions.get('lists')).toBe(after);
});

test('invalidations within a second share one write, and KV has the last version', async () => {
  const { kv, writes, stored } = countingKv();
  const cacheVersions = kvCacheVersions(kv, systemClock);
  await cacheVersions.invalidate(['lists']);
  const seen = new Set<string>();
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      const done = cacheVersions.invalidate(['lists', 'lists']);
      seen.add(cacheVersions.peek('lists') ?? '');
      await done;
    }),
  );
  expect(seen.size).toBe(50);
  expect(writes.length).toBe(2);
  expect(stored.get('cache-version:lists')).toBe(cacheVersions.peek('lists'));
});

test('a replaced cache version does not come back when KV still answers it', async () => {
  const { kv, stored } = countingKv();
  let now = 1_000_000;
  const cacheVersions = kvCacheVersions(kv, { now: () => now });
  await cacheVersions.invalidate(['lists']);
  const old = stored.get('cache-version:lists') ?? '';
  now += 2_000;
  await cacheVersions.invalidate(['lists']);
  const mine = cacheVersions.peek('lists');
  stored.set('cache-version:lists', old);
  now += 6_000;
  expect(await cacheVersions.get('lists')).toBe(mine);
  stored.set('cache-version:lists', 'of-another-isolate');
  now += 6_000;
  expect(await cacheVersions.get('lists')).toBe('of-another-isolate');
});

test('a write that KV refused is an error, and the next invalidation writes again', async () => {
  const { kv, writes } = countingKv();
  const refusing = { ...kv, put: async () => Promise.reject(new Error('429')) } as unknown as KVNamespace;
  await expect(kvCacheVersions(refusing, systemClock).invalidate(['lists'])).rejects.toThrow('429');
  await kvCacheVersions(kv, systemClock).invalidate(['lists']);
  expect(writes.length).toBe(1);
});
