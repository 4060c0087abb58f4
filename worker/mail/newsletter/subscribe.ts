import { and, eq, gt, ne, type SQLWrapper, sql } from 'drizzle-orm';
import { mailboxOf } from '#src/accounts/mailbox.ts';
import { newsletterAsked, newsletterConfirmed, newsletterLanguageAsked } from '#src/newsletter/events.ts';
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
import { changeLanguage, isLanguageToken } from '#worker/mail/newsletter/change-language.ts';
import { emails, newsletterSubscribers as subscribers } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { equalsInConstantTime, hmac } from '#worker/platform/crypto.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';

/**
 * Signs an address up for the newsletter: sends it an email whose link confirms the subscription, or changes the language of
 * one that is confirmed. The answer is the same
 * whether or not the address is subscribed. A form that a machine filled in does nothing.
 */
export async function subscribe(ctx: Context, input: Subscribe): Promise<void> {
  const { email, referral, leaveEmpty } = input;
  if (isDisposable(email)) throw fieldError('/email', 'address_disposable');
  await countSignUp(ctx, email);
  if (leaveEmpty) return ctx.log.info('a machine asked for the newsletter');
  const now = ctx.clock.now();
  const signUp = {
    locale: input.locale ?? ctx.locale,
    referral: referralOf(referral),
    createdAt: now,
    expiresAt: now + CONFIRM_MS,
    consentText: CONSENT_TEXT,
    consentFrom: await hmac(ctx.config.secretKey, 'consent-from', ctx.address),
  };
  // A request for the same address at the same moment may have made the row; the second call updates it.
  if (!(await storeSignUp(ctx, email, signUp))) await storeSignUp(ctx, email, signUp);
}

type SignUp = Pick<
  typeof subscribers.$inferInsert,
  'locale' | 'referral' | 'createdAt' | 'expiresAt' | 'consentText' | 'consentFrom'
>;

/** Stores a sign-up. Returns false if another request inserted the row meanwhile. */
async function storeSignUp(ctx: Context, address: string, signUp: SignUp): Promise<boolean> {
  const [[known]] = await ctx.db.batch([
    ctx.db
      .select({ id: subscribers.id, state: subscribers.state, locale: subscribers.locale })
      .from(subscribers)
      .where(eq(subscribers.address, address))
      .limit(1),
  ]);
  const id = known?.id ?? ctx.ids.next();
  const isNewLanguage = known?.state === 'confirmed' && known.locale !== signUp.locale;
  const language = { subscriberId: id, locale: signUp.locale ?? ctx.locale, at: signUp.createdAt };
  const [stored] = await runBatch(ctx.db, [
    known ? updateSignUp(ctx, id, signUp) : insertSignUp(ctx, { id, address, ...signUp }),
    ctx.events.recordWhenChanged(newsletterAsked, { subscriberId: id }),
    ...(isNewLanguage ? [ctx.events.record(newsletterLanguageAsked, language)] : []),
  ]);
  return known !== undefined || stored?.changes === 1;
}

function insertSignUp(ctx: Context, row: SignUp & { id: string; address: string }): Statement {
  return ctx.db
    .insert(subscribers)
    .values({ ...row, state: 'pending' })
    .onConflictDoNothing();
}

/**
 * Renews the sign-up of a known address, unless it is confirmed. A link that was sent a moment ago stays valid, with the
 * evidence that belongs to it.
 */
function updateSignUp(ctx: Context, id: string, { locale, referral, ...link }: SignUp): Statement {
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

/** Counts a sign-up for its mailbox, its caller and its network. Throws `rate_limited`. */
async function countSignUp(ctx: Context, email: string): Promise<void> {
  const network = networkOf(ctx.address);
  const counted = [
    ['caller', callerKey(ctx)],
    ['mailbox', `address:${await hmac(ctx.config.secretKey, 'limited-address', mailboxOf(email))}`],
    ...(network ? [['network', `network:${network}`]] : []),
  ] as [keyof typeof SIGN_UP_LIMITS, string][];
  for (const [kind, caller] of counted) {
    const { most, windowMs } = SIGN_UP_LIMITS[kind];
    const name = `newsletter-${kind}`;
    requireAllowed(await ctx.rateLimiter.hitExactly(caller, name, most, windowMs, ctx.clock.now()));
  }
}

/** Returns the token of a confirmation link: the subscriber, the time of the sign-up, and a signature of both. */
export async function confirmToken(
  ctx: Context,
  { id, createdAt }: { id: string; createdAt: number },
): Promise<string> {
  const since = createdAt.toString(36);
  return `${id}.${since}.${await hmac(ctx.config.secretKey, 'newsletter-confirm', id, since)}`;
}

/** Confirms a subscription, or the change of its language; a second time changes nothing. Throws `link_expired` if the link is old, replaced or forged. */
export async function confirmSubscription(ctx: Context, token: string): Promise<void> {
  if (isLanguageToken(token)) return changeLanguage(ctx, token);
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

/** Suppresses the queued emails of the newsletter to a subscriber who leaves. */
export function statementToSuppressQueued(ctx: Context, subscriberId: string): Statement {
  return ctx.db
    .update(emails)
    .set({ status: 'suppressed', nextTryAt: null })
    .where(
      sql`recipient = (SELECT address FROM newsletter_subscribers WHERE id = ${subscriberId})
      AND kind = 'newsletter' AND status IN ('queued', 'failed')`,
    );
}
