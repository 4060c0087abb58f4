import { sql } from 'drizzle-orm';
import { CONFIRM_MS, FORGET_PENDING_MS, SPIKE } from '#src/newsletter/rules.ts';
import { sendIssues } from '#worker/mail/newsletter/send-issue.ts';
import { newsletterSubscribers } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { Job, JobStep } from '#worker/platform/feature.ts';

const HOUR = 60 * 60_000;
const BATCH_SIZE = 1000;

/** Deletes sign-ups that were not confirmed within a week. */
export async function forgetUnconfirmed(ctx: Context): Promise<JobStep> {
  const before = ctx.clock.now() - (FORGET_PENDING_MS - CONFIRM_MS);
  const [forgotten] = await runBatch(ctx.db, [
    ctx.db.delete(newsletterSubscribers).where(
      sql`id IN (SELECT id FROM newsletter_subscribers WHERE state = 'pending' AND expires_at < ${before}
        ORDER BY expires_at LIMIT ${BATCH_SIZE})`,
    ),
  ]);
  const done = forgotten?.changes ?? 0;
  return { cursor: done === BATCH_SIZE ? 'more' : null, done };
}

/** Logs a warning if there are more sign-ups than readers would make: somebody may use the form to send unwanted email. */
export async function watchSignUps(ctx: Context): Promise<JobStep> {
  const since = ctx.clock.now() + CONFIRM_MS - HOUR;
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ id: newsletterSubscribers.id })
      .from(newsletterSubscribers)
      .where(sql`state = 'pending' AND expires_at > ${since}`)
      .limit(SPIKE + 1),
  ]);
  if (rows.length > SPIKE) ctx.log.warn('many ask for the newsletter', { withinAnHour: rows.length });
  return { cursor: null, done: 0 };
}

/** The jobs of the newsletter. */
export const newsletterJobs: Job[] = [
  { name: 'newsletter.send', everyMinutes: 1, run: sendIssues },
  { name: 'newsletter.watch', everyMinutes: 10, run: watchSignUps },
  { name: 'newsletter.forget', dailyAt: 3 * 60 + 20, run: forgetUnconfirmed },
];
