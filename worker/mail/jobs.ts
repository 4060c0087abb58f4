import { sql } from 'drizzle-orm';
import { sendBatches } from '#worker/mail/sending/send-batches.ts';
import { sendDigests } from '#worker/mail/sending/send-digests.ts';
import { sendQueued } from '#worker/mail/sending/send-emails.ts';
import { emails, suppressions } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { Job, JobStep } from '#worker/platform/feature.ts';

const DAY_MS = 24 * 60 * 60_000;
const KEEP_MS = 90 * DAY_MS;
const KEEP_WORDS_MS = 7 * DAY_MS;
const MOST = 2_000;

/**
 * Deletes emails after three months, when no event comes again, and bounces after a month. It empties the text of emails
 * that were never sent after a week.
 */
export async function forgetEmails(ctx: Context): Promise<JobStep> {
  const now = ctx.clock.now();
  const forgotten = await runBatch(ctx.db, [
    ctx.db
      .delete(emails)
      .where(sql`rowid IN (SELECT rowid FROM emails WHERE created_at < ${now - KEEP_MS} LIMIT ${MOST})`),
    ctx.db
      .update(emails)
      .set({ text: null, html: null, nextTryAt: null })
      .where(sql`rowid IN (SELECT rowid FROM emails WHERE status IN ('failed', 'suppressed')
        AND created_at BETWEEN ${now - 2 * KEEP_WORDS_MS} AND ${now - KEEP_WORDS_MS} AND text IS NOT NULL LIMIT ${MOST})`),
    ctx.db
      .delete(suppressions)
      .where(sql`rowid IN (SELECT rowid FROM suppressions WHERE forget_at < ${now} LIMIT ${MOST})`),
  ]);
  return {
    cursor: forgotten.some(({ changes }) => changes >= MOST) ? 'more' : null,
    done: forgotten.reduce((sum, { changes }) => sum + changes, 0),
  };
}

type BatchWork = (ctx: Context) => Promise<{ more: boolean; done: number }>;

/**
 * Returns a job that works in batches, `perStep` a step, until there is no more, and logs what that cost. A step may begin
 * anywhere, because each batch takes what has waited longest.
 */
function inBatches(name: string, everyMinutes: number, perStep: number, work: BatchWork): Job {
  const run = async (ctx: Context, cursor: string | null): Promise<JobStep> => {
    const before = { ...ctx.db.stats };
    const startedAt = ctx.clock.now();
    let done = 0;
    let more = true;
    for (let batch = 0; batch < perStep && more; batch += 1) {
      const outcome = await work(ctx);
      done += outcome.done;
      more = outcome.more;
    }
    if (done > 0)
      ctx.log.info('mail was worked on', {
        ...{ job: name, done, milliseconds: ctx.clock.now() - startedAt },
        roundTrips: ctx.db.stats.roundTrips - before.roundTrips,
        rowsRead: ctx.db.stats.rowsRead - before.rowsRead,
        rowsWritten: ctx.db.stats.rowsWritten - before.rowsWritten,
      });
    return { cursor: more ? String(Number(cursor ?? 0) + 1) : null, done };
  };
  return { name, everyMinutes, run };
}

/** The jobs of mail; the emails that the first ones write are sent in the same minute. */
export const jobs: Job[] = [
  inBatches('mail.batches', 1, 5, sendBatches),
  inBatches('mail.digests', 5, 5, sendDigests),
  inBatches('mail.send', 1, 10, sendQueued),
  { name: 'mail.forget', everyMinutes: 60, run: forgetEmails },
];
