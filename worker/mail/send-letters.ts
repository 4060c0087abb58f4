import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { LETTER_LIMITS, MOST_TRIES, nextTryAt } from '#src/mail/rules.ts';
import { isRefusedForGood, isRefusedForTheAddress } from '#worker/mail/mailer-errors.ts';
import { isSuppressed, isUnwanted, noteFeedback } from '#worker/mail/suppress.ts';
import { letters } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';

/** A claim older than this was left by a crash. */
const CLAIM_MS = 10 * 60_000;
/** How many letters are claimed at once. */
const PORTION = 40;
/** How many leave before they are marked: a crash between the two doubles no more than these. */
const AT_ONCE = 5;

type Claimed = Pick<
  typeof letters.$inferSelect,
  'key' | 'recipient' | 'subject' | 'text' | 'html' | 'headers' | 'attempts'
>;
type Outcome = { letter: Claimed; error: unknown };

/**
 * Sends one portion of the letters that wait, the longest waiting first. Answers whether more may wait. Each is claimed,
 * sent, and marked; what fails is tried again later, and given up after `MOST_TRIES`.
 */
export async function sendWaiting(ctx: Context): Promise<{ more: boolean; done: number }> {
  const [, rows] = await ctx.db.batch([takeBackClaims(ctx), selectWaiting(ctx)]);
  if (rows.length > 0)
    await queueAndSend(
      ctx,
      [],
      rows.map(({ key }) => key),
    );
  return { more: rows.length === PORTION, done: rows.length };
}

/** Queues letters and sends them at once; what does not get through waits for `sendWaiting`. */
export async function queueAndSend(
  ctx: Context,
  queue: readonly Statement[],
  keys: readonly string[],
): Promise<void> {
  const claimed = await claim(ctx, queue, keys);
  await sendClaimed(ctx, claimed);
}

function selectWaiting(ctx: Context) {
  return ctx.db
    .select({ key: letters.key })
    .from(letters)
    .where(sql`status IN ('queued', 'failed') AND next_try_at <= ${ctx.clock.now()}`)
    .orderBy(letters.nextTryAt)
    .limit(PORTION);
}

/** What a crash left in the middle of its sending waits again. */
function takeBackClaims(ctx: Context) {
  const now = ctx.clock.now();
  return ctx.db
    .update(letters)
    .set({
      status: 'failed',
      error: 'interrupted',
      nextTryAt: sql`CASE WHEN attempts < ${MOST_TRIES} THEN ${now} END`,
    })
    .where(and(eq(letters.status, 'sending'), sql`claimed_at < ${now - CLAIM_MS}`));
}

/**
 * Only whoever changes a letter to `sending` sends it. Before that go suppressed addresses, lists that were left, and
 * those that get too much.
 */
async function claim(
  ctx: Context,
  queue: readonly Statement[],
  keys: readonly string[],
): Promise<{ letters: Claimed[]; at: number }> {
  const at = ctx.clock.now();
  const isDue = sql`${inList(letters.key, keys)} AND letters.status IN ('queued', 'failed') AND letters.next_try_at <= ${at}`;
  const { key, recipient, subject, text, html, headers, attempts } = letters;
  const statements = [
    ...queue,
    ctx.db
      .update(letters)
      .set({ status: 'suppressed', nextTryAt: null })
      .where(and(isDue, or(isSuppressed(sql`letters.recipient`, sql`letters.kind`, at), isUnwanted))),
    ...(ctx.config.rateLimitScale === 0 ? [] : holdBack(ctx, isDue, keys)),
    ctx.db
      .update(letters)
      .set({ status: 'sending', claimedAt: at, attempts: sql`attempts + 1`, nextTryAt: null })
      .where(isDue)
      .returning({ key, recipient, subject, text, html, headers, attempts }),
  ];
  const results = await ctx.db.batch(statements as unknown as [Statement, ...Statement[]]);
  return { letters: results.at(-1) as unknown as Claimed[], at };
}

/** Letters that would be too many for their address wait until the window of the limit has moved on. */
function holdBack(ctx: Context, isDue: SQL, keys: readonly string[]): Statement[] {
  const now = ctx.clock.now();
  const { day, dayMs, burst, burstMs } = LETTER_LIMITS;
  const hold = (most: number, within: number, wait: number) => {
    const sent = sql`SELECT count(*) FROM letters o WHERE o.recipient = letters.recipient
      AND o.created_at > ${now - within - dayMs} AND o.status IN ('sent', 'sending') AND o.claimed_at > ${now - within}`;
    const before = sql`SELECT count(*) FROM letters o WHERE ${inList(sql`o.key`, keys)}
      AND o.recipient = letters.recipient AND o.status IN ('queued', 'failed')
      AND (o.created_at, o.key) < (letters.created_at, letters.key)`;
    return ctx.db
      .update(letters)
      .set({ nextTryAt: now + wait })
      .where(and(isDue, sql`(${sent}) + (${before}) >= ${most}`));
  };
  return [hold(day, dayMs, dayMs / 24), hold(burst, burstMs, burstMs)];
}

async function sendClaimed(ctx: Context, claim: { letters: Claimed[]; at: number }): Promise<void> {
  for (let start = 0; start < claim.letters.length; start += AT_ONCE) {
    const outcomes = await Promise.all(
      claim.letters.slice(start, start + AT_ONCE).map((letter) => send(ctx, letter)),
    );
    const sent = outcomes.filter(({ error }) => error === null).map(({ letter }) => letter.key);
    await runBatch(ctx.db, [
      ...(sent.length > 0 ? [markSent(ctx, sent, claim.at)] : []),
      ...outcomes
        .filter(({ error }) => error !== null)
        .flatMap(({ letter, error }) => markFailed(ctx, letter, error, claim.at)),
    ]);
  }
}

async function send(ctx: Context, letter: Claimed): Promise<Outcome> {
  const { key, recipient, subject, text, html, headers } = letter;
  try {
    await ctx.mailer.send({
      key,
      to: recipient,
      subject,
      text: text ?? '',
      html: html ?? '',
      headers: headers ?? {},
    });
    return { letter, error: null };
  } catch (error) {
    // What the provider says may hold an address: that stays in the outbox.
    ctx.log.warn('a letter was not taken', { letter: key, code: codeOf(error) });
    return { letter, error: error ?? new Error('unknown') };
  }
}

/** The claim may have been taken over meanwhile: then the letter is the other's to mark. */
function isStillClaimed(keys: readonly string[], claimedAt: number): SQL | undefined {
  return and(inList(letters.key, keys), eq(letters.status, 'sending'), eq(letters.claimedAt, claimedAt));
}

/** What was said in a letter is kept in the development inbox only. */
function markSent(ctx: Context, keys: readonly string[], claimedAt: number): Statement {
  const kept = ctx.config.environment === 'production' ? { text: null, html: null } : {};
  return ctx.db
    .update(letters)
    .set({ ...kept, status: 'sent', sentAt: ctx.clock.now(), error: null })
    .where(isStillClaimed(keys, claimedAt));
}

function markFailed(ctx: Context, letter: Claimed, error: unknown, claimedAt: number): Statement[] {
  const isForAddress = isRefusedForTheAddress(error);
  const again = isRefusedForGood(error) ? null : nextTryAt(ctx.clock.now(), letter.attempts);
  const mark = ctx.db
    .update(letters)
    .set({ status: isForAddress ? 'suppressed' : 'failed', nextTryAt: again, error: describe(error) })
    .where(isStillClaimed([letter.key], claimedAt));
  return isForAddress ? [mark, ...noteFeedback(ctx, letter.recipient, 'refused')] : [mark];
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
