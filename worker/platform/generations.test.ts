import { env } from 'cloudflare:workers';
import { beforeEach, expect, test } from 'vitest';
import { systemClock } from '#worker/platform/clock.ts';
import { forgetGenerations, kvGenerations } from '#worker/platform/generations.ts';

beforeEach(forgetGenerations);

/** KV that counts its writes and may answer late news. */
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

test('a bump is seen by everybody who asks KV', async () => {
  const generations = kvGenerations(env.CACHE, systemClock);
  const before = await generations.get('lists');
  await generations.bump(['lists']);
  const after = await generations.get('lists');
  expect(after).not.toBe(before);
  forgetGenerations();
  expect(generations.peek('lists')).toBeNull();
  expect(await generations.get('lists')).toBe(after);
});

test('bumps of the same second share one write, and the last of them is what KV holds', async () => {
  const { kv, writes, stored } = countingKv();
  const generations = kvGenerations(kv, systemClock);
  await generations.bump(['lists']);
  const seen = new Set<string>();
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      const done = generations.bump(['lists', 'lists']);
      seen.add(generations.peek('lists') ?? '');
      await done;
    }),
  );
  expect(seen.size).toBe(50);
  expect(writes.length).toBe(2);
  expect(stored.get('generation:lists')).toBe(generations.peek('lists'));
});

test('what a bump replaced does not come back when KV still answers it', async () => {
  const { kv, stored } = countingKv();
  let now = 1_000_000;
  const generations = kvGenerations(kv, { now: () => now });
  await generations.bump(['lists']);
  const old = stored.get('generation:lists') ?? '';
  now += 2_000;
  await generations.bump(['lists']);
  const mine = generations.peek('lists');
  stored.set('generation:lists', old);
  now += 6_000;
  expect(await generations.get('lists')).toBe(mine);
  stored.set('generation:lists', 'of-another-isolate');
  now += 6_000;
  expect(await generations.get('lists')).toBe('of-another-isolate');
});

test('a write that KV refused is an error, and the next bump writes again', async () => {
  const { kv, writes } = countingKv();
  const refusing = { ...kv, put: async () => Promise.reject(new Error('429')) } as unknown as KVNamespace;
  await expect(kvGenerations(refusing, systemClock).bump(['lists'])).rejects.toThrow('429');
  await kvGenerations(kv, systemClock).bump(['lists']);
  expect(writes.length).toBe(1);
});
