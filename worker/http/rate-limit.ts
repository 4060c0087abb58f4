import { RATE_GROUPS, type RateGroup, type RateVerdict, WINDOW_MS } from '#src/shared/rate-limits.ts';
import type { RateLimiter as RateLimiterObject } from '#worker/http/rate-limiter.object.ts';

/** The hard limits (exact, one Durable Object per caller) and the burst limit (Cloudflare's binding, free and approximate). */
export type RateLimiter = {
  /** Counts a call of a caller in a route group; returns null when limits are lifted. */
  hit: (caller: string, group: RateGroup, signedIn: boolean, now: number) => Promise<RateVerdict | null>;
  /** Counts a call against a limit of its own, such as password attempts for one account. */
  hitExactly: Count;
  /** Returns what `hitExactly` would return, without counting. */
  peekExactly: Count;
  /** Whether the burst limit allows another call now. */
  burst: (caller: string) => Promise<boolean>;
};

type Count = (
  caller: string,
  name: string,
  limit: number,
  windowMs: number,
  now: number,
) => Promise<RateVerdict | null>;

export function rateLimiter(
  objects: DurableObjectNamespace<RateLimiterObject>,
  burst: RateLimit,
  scale: number,
): RateLimiter {
  const counting =
    (method: 'hit' | 'peek'): Count =>
    async (caller, name, limit, windowMs, now) =>
      scale === 0 ? null : objects.getByName(caller)[method](name, Math.ceil(limit * scale), windowMs, now);
  const hitExactly = counting('hit');
  return {
    hitExactly,
    peekExactly: counting('peek'),
    hit: (caller, group, signedIn, now) =>
      hitExactly(caller, group, RATE_GROUPS[group][signedIn ? 'member' : 'anonymous'], WINDOW_MS, now),
    burst: async (caller) => scale === 0 || (await burst.limit({ key: caller })).success,
  };
}
