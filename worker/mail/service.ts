import { and, eq, lt, or } from 'drizzle-orm';
import { type LetterTemplate, type RenderedLetter, renderLetter } from '#src/mail/letter.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { letters } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';

export { getLetter, listLetters } from '#worker/mail/inbox.ts';

/** A claim older than this was left by a crash. */
const CLAIM_MS = 10 * 60_000;

/** What to send to whom. `key` is the idempotency key of the effect (`event:effect`). */
export type LetterOrder<P> = {
  key: string;
  to: string;
  locale: Locale;
  template: LetterTemplate<P>;
  params: P;
};

/**
 * Sends a letter once a key: it is claimed, sent, and marked. One that was sent is not sent again; one that another
 * isolate is sending throws `unavailable`, so that the caller comes back and sees what came of it.
 */
export async function sendLetter<P>(
  ctx: Context,
  { key, to, locale, template, params }: LetterOrder<P>,
): Promise<void> {
  const t = translator(locale);
  const letter = renderLetter(template(t, params), locale, t);
  const claim = await claimLetter(ctx, key, to, letter);
  if (claim === 'sent') return;
  if (claim === 'sending') throw new AppError('unavailable');
  try {
    await ctx.mailer.send({ to, ...letter });
  } catch (error) {
    await mark(ctx, key, 'failed');
    if (isRefusedForGood(error)) return ctx.log.warn('a letter was refused for good', { letter: key });
    throw error;
  }
  await mark(ctx, key, 'sent');
}

async function claimLetter(
  ctx: Context,
  key: string,
  recipient: string,
  { subject, text, html }: RenderedLetter,
): Promise<'claimed' | 'sent' | 'sending'> {
  const now = ctx.clock.now();
  const kept = ctx.config.environment === 'production' ? {} : { text, html };
  const row = {
    key,
    recipient,
    subject,
    ...kept,
    status: 'sending' as const,
    createdAt: now,
    claimedAt: now,
  };
  const isFree = or(
    eq(letters.status, 'failed'),
    and(eq(letters.status, 'sending'), lt(letters.claimedAt, now - CLAIM_MS)),
  );
  const [claimed, rows] = await ctx.db.batch([
    ctx.db
      .insert(letters)
      .values(row)
      .onConflictDoUpdate({
        target: letters.key,
        set: { status: 'sending', claimedAt: now },
        setWhere: isFree,
      }),
    ctx.db.select({ status: letters.status }).from(letters).where(eq(letters.key, key)),
  ]);
  if ((claimed as D1Result).meta.changes > 0) return 'claimed';
  return rows[0]?.status === 'sent' ? 'sent' : 'sending';
}

async function mark(ctx: Context, key: string, status: 'sent' | 'failed'): Promise<void> {
  const sentAt = status === 'sent' ? ctx.clock.now() : null;
  await runBatch(ctx.db, [ctx.db.update(letters).set({ status, sentAt }).where(eq(letters.key, key))]);
}

/** The address bounced or complained before: another try would end the same way. */
function isRefusedForGood(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'E_RECIPIENT_SUPPRESSED';
}
