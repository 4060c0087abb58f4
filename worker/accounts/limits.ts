import { requireAllowed } from '#worker/http/limit-rate.ts';
import type { Context } from '#worker/platform/context.ts';
import { hmac } from '#worker/platform/crypto.ts';

const QUARTER_HOUR = 15 * 60_000;
const HOUR = 60 * 60_000;

/** Counts a password attempt for an address, known or not, before any hashing. Throws `rate_limited`. */
export async function countPasswordTry(ctx: Context, email: string): Promise<void> {
  await count(ctx, email, 'password', 10, QUARTER_HOUR);
}

/** Counts an email that somebody requests for an address, known or not. Throws `rate_limited`. */
export async function countEmail(ctx: Context, email: string): Promise<void> {
  await count(ctx, email, 'emails', 6, HOUR);
}

async function count(
  ctx: Context,
  email: string,
  name: string,
  limit: number,
  windowMs: number,
): Promise<void> {
  const caller = `address:${await hmac(ctx.config.secretKey, 'limited-address', email)}`;
  requireAllowed(await ctx.rateLimiter.hitExactly(caller, name, limit, windowMs, ctx.clock.now()));
}
