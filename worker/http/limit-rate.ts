import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import { type RateGroup, type RateVerdict, SIGN_INS_AT_ONCE, subscriberOf } from '#src/shared/rate-limits.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import type { Context } from '#worker/platform/context.ts';

/** Counts the call in its route group. Headers follow draft-ietf-httpapi-ratelimit-headers; a refusal is 429 with Retry-After. */
export function limitRate(group: RateGroup): MiddlewareHandler<HonoEnv> {
  return async (c, next) => {
    const verdict = await countCall(c.var.ctx, group);
    await next();
    if (verdict) for (const [name, value] of Object.entries(rateHeaders(verdict))) c.header(name, value);
  };
}

const BURST_SECONDS = 60;

/** The burst limit for frequent reads; it costs nothing and is not exact. */
export const limitBurst: MiddlewareHandler<HonoEnv> = async (c, next) => {
  const { ctx } = c.var;
  if (!(await ctx.rateLimiter.burst(callerKey(ctx))))
    throw new AppError('rate_limited', { retryAfter: BURST_SECONDS });
  await next();
};

/** Counts a call of the actor; throws `rate_limited`. Actions of pages use it too. */
export async function countCall(ctx: Context, group: RateGroup): Promise<RateVerdict | null> {
  const signedIn = ctx.actor.kind === 'member';
  const verdict = await ctx.rateLimiter.hit(callerKey(ctx), group, signedIn, ctx.clock.now());
  requireAllowed(verdict);
  if (group === 'login') await limitSignInsAtOnce(ctx);
  return verdict;
}

async function limitSignInsAtOnce(ctx: Context): Promise<void> {
  const { most, windowMs } = SIGN_INS_AT_ONCE;
  const caller = `address:${subscriberOf(ctx.address)}`;
  requireAllowed(
    await ctx.rateLimiter.hitExactly(caller, 'sign-ins-at-once', most, windowMs, ctx.clock.now()),
  );
}

/** Throws `rate_limited` for a verdict that refuses. */
export function requireAllowed(verdict: RateVerdict | null): void {
  if (!verdict || verdict.allowed) return;
  throw new AppError('rate_limited', { headers: rateHeaders(verdict), retryAfter: verdict.resetSeconds });
}

/** The key under which calls are counted: the person, or the address of an anonymous caller. */
export function callerKey(ctx: Context): string {
  return ctx.actor.kind === 'member'
    ? `person:${ctx.actor.personId}`
    : `address:${subscriberOf(ctx.address)}`;
}

function rateHeaders(verdict: RateVerdict): Record<string, string> {
  return {
    'RateLimit-Limit': String(verdict.limit),
    'RateLimit-Remaining': String(verdict.remaining),
    'RateLimit-Reset': String(verdict.resetSeconds),
  };
}
