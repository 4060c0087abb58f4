import { AppError } from '#src/shared/errors.ts';
import { FAILED_CREDENTIALS, subscriberOf, WINDOW_MS } from '#src/shared/rate-limits.ts';
import { findDevices } from '#worker/accounts/known-devices.ts';
import { requireAllowed } from '#worker/http/limit-rate.ts';
import type { Context } from '#worker/platform/context.ts';

/** Until when a caller is refused. Only this isolate knows, so that what belongs to somebody costs no call to the limiter. */
const refusals = new Map<string, number>();
const MOST_REFUSALS = 10_000;

/**
 * Looks up whom a bearer or a refresh token belongs to. One of nobody counts on the caller, and a caller with too many of them
 * is refused before the look-up. One that belongs to somebody does not count here, so that people who share an address do not
 * use it up for each other. Throws `rate_limited`.
 */
export async function lookUpCredential<T>(ctx: Context, find: () => Promise<T | null>): Promise<T | null> {
  const caller = await callerOf(ctx);
  const wait = (refusals.get(caller) ?? 0) - ctx.clock.now();
  if (wait > 0) throw new AppError('rate_limited', { retryAfter: Math.ceil(wait / 1000) });
  const found = await find();
  if (found === null) await countFailure(ctx, caller);
  return found;
}

/** A browser in which somebody signed in counts alone, so that strangers at its address do not keep its people out. */
async function callerOf(ctx: Context): Promise<string> {
  const [device] = await findDevices(ctx);
  return device ? `device:${device.id}` : `address:${subscriberOf(ctx.address)}`;
}

async function countFailure(ctx: Context, caller: string): Promise<void> {
  const now = ctx.clock.now();
  const verdict = await ctx.rateLimiter.hitExactly(
    caller,
    'failed-credentials',
    FAILED_CREDENTIALS,
    WINDOW_MS,
    now,
  );
  if (verdict?.remaining === 0) {
    if (refusals.size >= MOST_REFUSALS) refusals.clear();
    refusals.set(caller, now + verdict.resetSeconds * 1000);
  }
  requireAllowed(verdict);
}

/** Forgets who is refused; for tests. */
export function forgetRefusals(): void {
  refusals.clear();
}
