import { and, eq, gt, ne, sql } from 'drizzle-orm';
import { newsletterAsked, newsletterConfirmed } from '#src/newsletter/events.ts';
import type { Subscribe } from '#src/newsletter/model.ts';
import {
  CONFIRM_MS,
  CONSENT_TEXT,
  isDisposable,
  networkOf,
  referralOf,
  SIGN_UP_LIMITS,
} from '#src/newsletter/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { callerKey, requireAllowed } from '#worker/http/limit-rate.ts';
import { letters, newsletterSubscribers as subscribers } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { equalsInConstantTime, hmac } from '#worker/platform/crypto.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';

/**
 * Asks for the newsletter: a letter goes to the address, and only who confirms in it gets the newsletter. The answer is
 * the same whoever asks for whichever address. A form that a machine filled in does nothing.
 */
export async function subscribe(ctx: Context, input: Subscribe): Promise<void> {
  const { email, referral, website } = input;
  if (isDisposable(email)) throw fieldError('/email', 'address_disposable');
  await countSignUp(ctx, email);
  if (website) return ctx.log.info('a machine asked for the newsletter');
  const now = ctx.clock.now();
  const [known] = await ctx.db.batch([
    ctx.db.select({ id: subscribers.id }).from(subscribers).where(eq(subscribers.address, email)).limit(1),
  ]);
  const id = known[0]?.id ?? ctx.ids.next();
  const asked = {
    locale: input.locale ?? ctx.locale,
    state: 'pending' as const,
    referral: referralOf(referral),
    createdAt: now,
    expiresAt: now + CONFIRM_MS,
    consentText: CONSENT_TEXT,
    consentFrom: await hmac(ctx.config.secretKey, 'consent-from', ctx.address),
  };
  await runBatch(ctx.db, [
    ctx.db
      .insert(subscribers)
      .values({ id, address: email, ...asked })
      .onConflictDoUpdate({
        target: subscribers.address,
        set: asked,
        setWhere: ne(subscribers.state, 'confirmed'),
      }),
    ctx.events.recordWhenChanged(newsletterAsked, { subscriberId: id }),
  ]);
}

/** Counts before it looks at anything: for one address, one caller, one network. Throws `rate_limited`. */
async function countSignUp(ctx: Context, email: string): Promise<void> {
  const network = networkOf(ctx.address);
  const counted = [
    ['caller', callerKey(ctx)],
    ['address', `address:${await hmac(ctx.config.secretKey, 'limited-address', email)}`],
    ...(network ? [['network', `network:${network}`]] : []),
  ] as [keyof typeof SIGN_UP_LIMITS, string][];
  for (const [kind, caller] of counted) {
    const { most, windowMs } = SIGN_UP_LIMITS[kind];
    const name = `newsletter-${kind}`;
    requireAllowed(await ctx.rateLimiter.hitExactly(caller, name, most, windowMs, ctx.clock.now()));
  }
}

/** What the link of the letter carries: who, since when, and a secret that is derived from both and stored nowhere. */
export async function confirmToken(
  ctx: Context,
  { id, createdAt }: { id: string; createdAt: number },
): Promise<string> {
  const since = createdAt.toString(36);
  return `${id}.${since}.${await hmac(ctx.config.secretKey, 'newsletter-confirm', id, since)}`;
}

/** Confirms; a second time is no harm. Throws `link_expired` for a link that is old, replaced or made up. */
export async function confirmSubscription(ctx: Context, token: string): Promise<void> {
  const [id = '', since = ''] = token.split('.');
  const createdAt = Number.parseInt(since, 36);
  if (!equalsInConstantTime(token, await confirmToken(ctx, { id, createdAt: createdAt || 0 })))
    throw new AppError('link_expired');
  const now = ctx.clock.now();
  const isTheirs = and(eq(subscribers.id, id), eq(subscribers.createdAt, createdAt));
  const [, , rows] = await ctx.db.batch([
    ctx.db
      .update(subscribers)
      .set({ state: 'confirmed', confirmedAt: now, leftAt: null, expiresAt: null })
      .where(and(isTheirs, eq(subscribers.state, 'pending'), gt(subscribers.expiresAt, now))),
    ctx.events.recordWhenChanged(newsletterConfirmed, { subscriberId: id }) as never,
    ctx.db.select({ state: subscribers.state }).from(subscribers).where(isTheirs),
  ]);
  if (rows[0]?.state !== 'confirmed') throw new AppError('link_expired');
}

/** Letters that are written already and wait: who leaves gets not even those. */
export function statementToHoldBack(ctx: Context, subscriberId: string): Statement {
  return ctx.db
    .update(letters)
    .set({ status: 'suppressed', nextTryAt: null })
    .where(
      sql`recipient = (SELECT address FROM newsletter_subscribers WHERE id = ${subscriberId})
      AND kind = 'newsletter' AND status IN ('queued', 'failed')`,
    );
}
