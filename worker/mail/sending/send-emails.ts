import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { EMAIL_LIMITS, MOST_TRIES, nextTryAt } from '#src/mail/rules.ts';
import { isSuppressed, isUnwanted, noteFeedback } from '#worker/mail/delivery/suppress.ts';
import { isRefusedForGood, isRefusedForTheAddress } from '#worker/mail/sending/mailer-errors.ts';
import { emails } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';

/** A claim older than this was left by a crash. */
const CLAIM_MS = 10 * 60_000;
/** How many emails are claimed at once. */
const BATCH_SIZE = 40;
/** How many emails are sent before they are marked; a crash in between sends no more than these twice. */
const AT_ONCE = 5;

type Claimed = Pick<
  typeof emails.$inferSelect,
  'key' | 'recipient' | 'subject' | 'text' | 'html' | 'headers' | 'attempts'
>;
type Outcome = { email: Claimed; error: unknown };

/**
 * Sends `BATCH_SIZE` queued emails, the longest due first. Each is claimed, sent and marked; one that fails is tried again
 * later, and given up after `MOST_TRIES`. Returns whether more may be due.
 */
export async function sendQueued(ctx: Context): Promise<{ more: boolean; done: number }> {
  const [, rows] = await ctx.db.batch([releaseStaleClaims(ctx), selectDue(ctx)]);
  if (rows.length > 0)
    await queueAndSend(
      ctx,
      [],
      rows.map(({ key }) => key),
    );
  return { more: rows.length === BATCH_SIZE, done: rows.length };
}

/** Queues emails and sends them at once; those that fail are left to `sendQueued`. */
export async function queueAndSend(
  ctx: Context,
  queue: readonly Statement[],
  keys: readonly string[],
): Promise<void> {
  const claimed = await claim(ctx, queue, keys);
  await sendClaimed(ctx, claimed);
}

function selectDue(ctx: Context) {
  return ctx.db
    .select({ key: emails.key })
    .from(emails)
    .where(sql`status IN ('queued', 'failed') AND next_try_at <= ${ctx.clock.now()}`)
    .orderBy(emails.nextTryAt)
    .limit(BATCH_SIZE);
}

/** Releases claims that a crash left, so that their emails are tried again. */
function releaseStaleClaims(ctx: Context) {
  const now = ctx.clock.now();
  return ctx.db
    .update(emails)
    .set({
      status: 'failed',
      error: 'interrupted',
      nextTryAt: sql`CASE WHEN attempts < ${MOST_TRIES} THEN ${now} END`,
    })
    .where(and(eq(emails.status, 'sending'), sql`claimed_at < ${now - CLAIM_MS}`));
}

/**
 * Claims emails: only the process that changes an email to `sending` sends it. Emails to suppressed addresses or to lists
 * that were left are suppressed before, and those above the limit of their address are postponed.
 */
async function claim(
  ctx: Context,
  queue: readonly Statement[],
  keys: readonly string[],
): Promise<{ emails: Claimed[]; at: number }> {
  const at = ctx.clock.now();
  const isDue = sql`${inList(emails.key, keys)} AND emails.status IN ('queued', 'failed') AND emails.next_try_at <= ${at}`;
  const { key, recipient, subject, text, html, headers, attempts } = emails;
  const statements = [
    ...queue,
    ctx.db
      .update(emails)
      .set({ status: 'suppressed', nextTryAt: null })
      .where(and(isDue, or(isSuppressed(sql`emails.recipient`, sql`emails.kind`, at), isUnwanted))),
    ...(ctx.config.rateLimitScale === 0 ? [] : postponeExcess(ctx, isDue, keys)),
    ctx.db
      .update(emails)
      .set({ status: 'sending', claimedAt: at, attempts: sql`attempts + 1`, nextTryAt: null })
      .where(isDue)
      .returning({ key, recipient, subject, text, html, headers, attempts }),
  ];
  const results = await ctx.db.batch(statements as unknown as [Statement, ...Statement[]]);
  return { emails: results.at(-1) as unknown as Claimed[], at };
}

/** Postpones emails above the limit of their address until the window of the limit has moved on. */
function postponeExcess(ctx: Context, isDue: SQL, keys: readonly string[]): Statement[] {
  const now = ctx.clock.now();
  const { day, dayMs, burst, burstMs } = EMAIL_LIMITS;
  const postpone = (most: number, within: number, wait: number) => {
    const sent = sql`SELECT count(*) FROM emails o WHERE o.recipient = emails.recipient
      AND o.created_at > ${now - within - dayMs} AND o.status IN ('sent', 'sending') AND o.claimed_at > ${now - within}`;
    const before = sql`SELECT count(*) FROM emails o WHERE ${inList(sql`o.key`, keys)}
      AND o.recipient = emails.recipient AND o.status IN ('queued', 'failed')
      AND (o.created_at, o.key) < (emails.created_at, emails.key)`;
    return ctx.db
      .update(emails)
      .set({ nextTryAt: now + wait })
      .where(and(isDue, sql`(${sent}) + (${before}) >= ${most}`));
  };
  return [postpone(day, dayMs, dayMs / 24), postpone(burst, burstMs, burstMs)];
}

async function sendClaimed(ctx: Context, claim: { emails: Claimed[]; at: number }): Promise<void> {
  for (let start = 0; start < claim.emails.length; start += AT_ONCE) {
    const outcomes = await Promise.all(
      claim.emails.slice(start, start + AT_ONCE).map((email) => send(ctx, email)),
    );
    const sent = outcomes.filter(({ error }) => error === null).map(({ email }) => email.key);
    await runBatch(ctx.db, [
      ...(sent.length > 0 ? [markSent(ctx, sent, claim.at)] : []),
      ...outcomes
        .filter(({ error }) => error !== null)
        .flatMap(({ email, error }) => markFailed(ctx, email, error, claim.at)),
    ]);
  }
}

async function send(ctx: Context, email: Claimed): Promise<Outcome> {
  const { key, recipient, subject, text, html, headers } = email;
  try {
    await ctx.mailer.send({
      key,
      to: recipient,
      subject,
      text: text ?? '',
      html: html ?? '',
      headers: headers ?? {},
    });
    return { email, error: null };
  } catch (error) {
    // The provider's message may hold an address, so only its code is logged.
    ctx.log.warn('an email was not taken', { email: key, code: codeOf(error) });
    return { email, error: error ?? new Error('unknown') };
  }
}

/** Whether emails are still claimed since `claimedAt`; a process that took the claim over marks them itself. */
function isStillClaimed(keys: readonly string[], claimedAt: number): SQL | undefined {
  return and(inList(emails.key, keys), eq(emails.status, 'sending'), eq(emails.claimedAt, claimedAt));
}

/** Marks emails as sent. Their text is kept in the development inbox only. */
function markSent(ctx: Context, keys: readonly string[], claimedAt: number): Statement {
  const kept = ctx.config.environment === 'production' ? { text: null, html: null } : {};
  return ctx.db
    .update(emails)
    .set({ ...kept, status: 'sent', sentAt: ctx.clock.now(), error: null })
    .where(isStillClaimed(keys, claimedAt));
}

function markFailed(ctx: Context, email: Claimed, error: unknown, claimedAt: number): Statement[] {
  const isForAddress = isRefusedForTheAddress(error);
  const again = isRefusedForGood(error) ? null : nextTryAt(ctx.clock.now(), email.attempts);
  const mark = ctx.db
    .update(emails)
    .set({ status: isForAddress ? 'suppressed' : 'failed', nextTryAt: again, error: describe(error) })
    .where(isStillClaimed([email.key], claimedAt));
  return isForAddress ? [mark, ...noteFeedback(ctx, email.recipient, 'refused')] : [mark];
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    [code, message]
      .filter((part) => typeof part === 'string')
      .join(': ')
      .slice(0, 300) || 'unknown'
  );
}
