import { and, eq, gt, ne, type SQLWrapper, sql } from 'drizzle-orm';
import { newsletterAsked, newsletterConfirmed } from '#src/newsletter/events.ts';
import type { Subscribe } from '#src/newsletter/model.ts';
import {
  CONFIRM_MS,
  CONSENT_TEXT,
  isDisposable,
  networkOf,
  referralOf,
  SAME_LINK_MS,
  SIGN_UP_LIMITS,
} from '#src/newsletter/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { callerKey, requireAllowed } from '#worker/http/limit-rate.ts';
import { emails, newsletterSubscribers as subscribers } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { equalsInConstantTime, hmac } from '#worker/platform/crypto.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';

/**
 * Asks for the newsletter: an email goes to the address, and only who confirms in it gets the newsletter. The answer is
 * the same whoever asks for whichever address. A form that a machine filled in does nothing.
 */
export async function subscribe(ctx: Context, input: Subscribe): Promise<void> {
  const { email, referral, website } = input;
  if (isDisposable(email)) throw fieldError('/email', 'address_disposable');
  await countSignUp(ctx, email);
  if (website) return ctx.log.info('a machine asked for the newsletter');
  const now = ctx.clock.now();
  const asking = {
    locale: input.locale ?? ctx.locale,
    referral: referralOf(referral),
    createdAt: now,
    expiresAt: now + CONFIRM_MS,
    consentText: CONSENT_TEXT,
    consentFrom: await hmac(ctx.config.secretKey, 'consent-from', ctx.address),
  };
  // Whoever asks for the same address at this moment may be first: then their row is the one.
  if (!(await noteAsking(ctx, email, asking))) await noteAsking(ctx, email, asking);
}

type Asking = Pick<
  typeof subscribers.$inferInsert,
  'locale' | 'referral' | 'createdAt' | 'expiresAt' | 'consentText' | 'consentFrom'
>;

/** Whether the asking stands now, or changes nothing; not when somebody else made the row meanwhile. */
async function noteAsking(ctx: Context, address: string, asking: Asking): Promise<boolean> {
  const [[known]] = await ctx.db.batch([
    ctx.db.select({ id: subscribers.id }).from(subscribers).where(eq(subscribers.address, address)).limit(1),
  ]);
  const id = known?.id ?? ctx.ids.next();
  const [noted] = await runBatch(ctx.db, [
    known ? askAgain(ctx, id, asking) : askFirst(ctx, { id, address, ...asking }),
    ctx.events.recordWhenChanged(newsletterAsked, { subscriberId: id }),
  ]);
  return known !== undefined || noted?.changes === 1;
}

function askFirst(ctx: Context, row: Asking & { id: string; address: string }): Statement {
  return ctx.db
    .insert(subscribers)
    .values({ ...row, state: 'pending' })
    .onConflictDoNothing();
}

/** Nothing for who has the newsletter. A link that was sent a moment ago stays good, with the evidence that belongs to it. */
function askAgain(ctx: Context, id: string, { locale, referral, ...link }: Asking): Statement {
  const isRecent = sql`state = 'pending' AND created_at > ${link.createdAt - SAME_LINK_MS}`;
  const unlessRecent = (column: SQLWrapper, value: string | number | null | undefined) =>
    sql`CASE WHEN ${isRecent} THEN ${column} ELSE ${value} END`;
  return ctx.db
    .update(subscribers)
    .set({
      ...{ locale, referral, state: 'pending' },
      createdAt: unlessRecent(subscribers.createdAt, link.createdAt),
      expiresAt: unlessRecent(subscribers.expiresAt, link.expiresAt),
      consentText: unlessRecent(subscribers.consentText, link.consentText),
      consentFrom: unlessRecent(subscribers.consentFrom, link.consentFrom),
    })
    .where(and(eq(subscribers.id, id), ne(subscribers.state, 'confirmed')));
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

/** What the link of the email carries: who, since when, and a secret that is derived from both and stored nowhere. */
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

/** Emails that are written already and wait: who leaves gets not even those. */
export function statementToHoldBack(ctx: Context, subscriberId: string): Statement {
  return ctx.db
    .update(emails)
    .set({ status: 'suppressed', nextTryAt: null })
    .where(
      sql`recipient = (SELECT address FROM newsletter_subscribers WHERE id = ${subscriberId})
      AND kind = 'newsletter' AND status IN ('queued', 'failed')`,
    );
}
