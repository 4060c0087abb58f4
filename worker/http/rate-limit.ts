import { RATE_GROUPS, type RateGroup, type RateVerdict, WINDOW_MS } from '#src/shared/rate-limits.ts';
import type { RateLimiter as RateLimiterObject } from '#worker/http/rate-limiter.object.ts';

/** The hard limits (a Durable Object a caller, exact) and the burst limit (Cloudflare's binding, free and rough). */
export type RateLimiter = {
  /** Counts a call of a caller in a route group; null when limits are lifted. */
  hit: (caller: string, group: RateGroup, signedIn: boolean, now: number) => Promise<RateVerdict | null>;
  /** Counts a call against a limit of its own, e.g. tries at one account's password. */
  hitExactly: (
    caller: string,
    name: string,
    limit: number,
    windowMs: number,
    now: number,
  ) => Promise<RateVerdict | null>;
  /** Whether a page may be asked for once more right now. */
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
