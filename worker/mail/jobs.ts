import { sql } from 'drizzle-orm';
import { sendBatches } from '#worker/mail/send-batches.ts';
import { sendDigests } from '#worker/mail/send-digests.ts';
import { sendWaiting } from '#worker/mail/send-letters.ts';
import { letters, suppressions } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Job, JobStep } from '#worker/platform/feature.ts';

const DAY_MS = 24 * 60 * 60_000;
const KEEP_MS = 90 * DAY_MS;
const KEEP_WORDS_MS = 7 * DAY_MS;

/**
 * Forgets who got letters more than three months ago, by then no event comes again; what was said in letters that never
 * left, after a week; and bounces after a month.
 */
export async function forgetLetters(ctx: Context): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.batch([
    ctx.db
      .delete(letters)
      .where(sql`rowid IN (SELECT rowid FROM letters WHERE created_at < ${now - KEEP_MS} LIMIT 2000)`),
    ctx.db
      .update(letters)
      .set({ text: null, html: null, nextTryAt: null })
      .where(sql`rowid IN (SELECT rowid FROM letters WHERE status IN ('failed', 'suppressed')
        AND created_at BETWEEN ${now - 2 * KEEP_WORDS_MS} AND ${now - KEEP_WORDS_MS} AND text IS NOT NULL LIMIT 2000)`),
    ctx.db
      .delete(suppressions)
      .where(sql`rowid IN (SELECT rowid FROM suppressions WHERE forget_at < ${now} LIMIT 2000)`),
  ]);
}

const PORTIONS_A_STEP = 5;

/** Sends what waits in the outbox, a few portions a step. */
async function sendStep(ctx: Context, cursor: string | null): Promise<JobStep> {
  let done = 0;
  for (let portion = 0; portion < PORTIONS_A_STEP; portion += 1) {
    const sent = await sendWaiting(ctx);
    done += sent.done;
    if (!sent.more) return { cursor: null, done };
  }
  return { cursor: String(Number(cursor ?? 0) + 1), done };
}

/** Writes the mails of notices whose windows have ended, a portion a step. */
async function batchStep(ctx: Context, cursor: string | null): Promise<JobStep> {
  const { more, done } = await sendBatches(ctx);
  return { cursor: more ? String(Number(cursor ?? 0) + 1) : null, done };
}

/** Writes the digests whose morning has come, a portion a step. */
async function digestStep(ctx: Context, cursor: string | null): Promise<JobStep> {
  const { more, done } = await sendDigests(ctx);
  return { cursor: more ? String(Number(cursor ?? 0) + 1) : null, done };
}

/** The jobs of mail; what the first ones write leaves in the same minute. */
export const jobs: Job[] = [
  { name: 'mail.batches', everyMinutes: 1, run: batchStep },
  { name: 'mail.digests', everyMinutes: 5, run: digestStep },
  { name: 'mail.send', everyMinutes: 1, run: sendStep },
  { name: 'mail.forget', everyMinutes: 60, run: forgetLetters },
];
