import { FAILED_CREDENTIALS, subscriberOf, WINDOW_MS } from '#src/shared/rate-limits.ts';
import { requireAllowed } from '#worker/http/limit-rate.ts';
import type { Context } from '#worker/platform/context.ts';

/**
 * Looks up whom a bearer or a refresh token belongs to. One of nobody counts on the address, and an address with too many of
 * them is refused before the look-up. One that belongs to somebody does not count here, so that people who share an address
 * do not use it up for each other. Throws `rate_limited`.
 */
export async function lookUpCredential<T>(ctx: Context, find: () => Promise<T | null>): Promise<T | null> {
  const count = (method: 'hitExactly' | 'peekExactly') =>
    ctx.rateLimiter[method](
      `address:${subscriberOf(ctx.address)}`,
      'failed-credentials',
      FAILED_CREDENTIALS,
      WINDOW_MS,
      ctx.clock.now(),
    );
  requireAllowed(await count('peekExactly'));
  const found = await find();
  if (found === null) requireAllowed(await count('hitExactly'));
  return found;
}
