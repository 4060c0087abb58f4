import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { rateLimiter } from '#worker/http/rate-limit.ts';

const HOUR = 60 * 60_000;
const burst = { limit: async () => ({ success: true }) } as unknown as RateLimit;

test('of a thousand simultaneous hits exactly the limit is allowed', async () => {
  const limiter = rateLimiter(env.RATE_LIMITER, burst, 1);
  const now = Date.now();
  const verdicts = await Promise.all(
    Array.from({ length: 1000 }, () => limiter.hit('address:a-crowd', 'read', false, now)),
  );
  expect(verdicts.filter((verdict) => verdict?.allowed).length).toBe(100);
});

test('callers, groups and kinds of callers are counted separately', async () => {
  const limiter = rateLimiter(env.RATE_LIMITER, burst, 1);
  const first = await limiter.hit('address:somebody', 'read', false, Date.now());
  expect(first).toMatchObject({ allowed: true, limit: 100, remaining: 99 });
  expect(await limiter.hit('address:somebody', 'write', false, Date.now())).toMatchObject({ remaining: 99 });
  expect(await limiter.hit('person:somebody', 'read', true, Date.now())).toMatchObject({ remaining: 499 });
});

test('a scale of 0 lifts every limit', async () => {
  const limiter = rateLimiter(env.RATE_LIMITER, burst, 0);
  expect(await limiter.hit('address:bench', 'read', false, Date.now())).toBeNull();
  expect(await limiter.burst('address:bench')).toBe(true);
});

describe('the alarm', () => {
  const stored = (name: string) =>
    runInDurableObject(env.RATE_LIMITER.getByName(name), (_, state) => [...state.storage.kv.list()].length);

  test('deletes a caller whose windows have ended', async () => {
    const limiter = env.RATE_LIMITER.getByName('address:gone');
    await limiter.hit('read', 100, HOUR, Date.now() - 2 * HOUR);
    expect(await stored('address:gone')).toBe(1);
    await runDurableObjectAlarm(limiter);
    expect(await stored('address:gone')).toBe(0);
  });

  test('keeps a window that still counts, however long, and is set again', async () => {
    const limiter = env.RATE_LIMITER.getByName('address:here');
    await limiter.hit('read', 100, HOUR, Date.now() - 2 * HOUR);
    await limiter.hit('password:somebody', 10, 24 * HOUR, Date.now() - 2 * HOUR);
    await runDurableObjectAlarm(limiter);
    expect(await stored('address:here')).toBe(1);
    const alarm = await runInDurableObject(limiter, (_, state) => state.storage.getAlarm());
    expect(alarm).toBeGreaterThan(Date.now() + 21 * HOUR);
  });
});
