import { sql } from 'drizzle-orm';
import { letters } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { feature } from '#worker/platform/feature.ts';

const KEEP_MS = 90 * 24 * 60 * 60_000;

/** Forgets who got letters more than three months ago; by then no event comes again. */
export async function forgetLetters(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - KEEP_MS;
  await ctx.db.batch([
    ctx.db
      .delete(letters)
      .where(sql`rowid IN (SELECT rowid FROM letters WHERE created_at < ${before} LIMIT 2000)`),
  ]);
}

/** Letters: sent once each; locally they are kept for the development inbox. */
export const mail = feature({
  name: 'mail',
  jobs: [{ name: 'mail.forget', everyMinutes: 60, run: forgetLetters }],
});
