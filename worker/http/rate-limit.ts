import { RATE_GROUPS, type RateGroup, type RateVerdict, WINDOW_MS } from '#src/shared/rate-limits.ts';
import type { RateLimiter as RateLimiterObject } from '#worker/http/rate-limiter.object.ts';

/** The hard limits (exact, one Durable Object per caller) and the burst limit (Cloudflare's binding, free and approximate). */
export type RateLimiter = {
  /** Counts a call of a caller in a route group; returns null when limits are lifted. */
  hit: (caller: string, group: RateGroup, signedIn: boolean, now: number) => Promise<RateVerdict | null>;
  /** Counts a call against a limit of its own, such as password attempts for one account. */
  hitExactly: (
    caller: string,
    name: string,
    limit: number,
    windowMs: number,
    now: number,
  ) => Promise<RateVerdict | null>;
  /** Whether the burst limit allows another call now. */
  burst: (caller: string) => Promise<boolean>;
};

export function rateLimiter(
  objects: DurableObjectNamespace<RateLimiterObject>,
  burst: RateLimit,
  scale: number,
): RateLimiter {
  async function hitExactly(caller: string, name: string, limit: number, windowMs: number, now: number) {
    if (scale === 0) return null;
    return objects.getByName(caller).hit(name, Math.ceil(limit * scale), windowMs, now);
  }
  return {
    hitExactly,
    hit: (caller, group, signedIn, now) =>
      hitExactly(caller, group, RATE_GROUPS[group][signedIn ? 'member' : 'anonymous'], WINDOW_MS, now),
    burst: async (caller) => scale === 0 || (await burst.limit({ key: caller })).success,
  };
}
