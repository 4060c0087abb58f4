import { and, asc, lte, sql } from 'drizzle-orm';
import { practiceChanged, practiceCompleted } from '#src/practice/events.ts';
import { REOPEN_MS } from '#src/practice/words.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { JobStep } from '#worker/platform/feature.ts';
import { isRunning } from '#worker/practice/predicates.ts';
import { practices } from '#worker/practice/tables.ts';

const AT_ONCE = 200;

/**
 * Completes the practices whose last day is over for their owners, the longest over first. The next step finds what is left
 * over by the index; a practice that was changed meanwhile is left alone.
 */
export async function completeDuePractices(ctx: Context): Promise<JobStep> {
  const now = ctx.clock.now();
  const isDue = and(isRunning(), lte(practices.endsAt, now));
  const [due] = await ctx.db.batch([
    ctx.db
      .select({ practiceId: practices.id, personId: practices.personId, endOn: practices.endOn })
      .from(practices)
      .where(isDue)
      .orderBy(asc(practices.endsAt), asc(practices.id))
      .limit(AT_ONCE),
  ]);
  await runBatch(
    ctx.db,
    due.flatMap(({ practiceId, personId, endOn }) => [
      ctx.db
        .update(practices)
        .set({ completedAt: now, updatedAt: now, version: sql`version + 1` })
        .where(and(sql`practices.id = ${practiceId} AND practices.end_on = ${endOn}`, isDue)),
      ctx.events.recordWhenChanged(practiceCompleted, { practiceId, personId, endOn: endOn ?? '' }),
    ]),
  );
  return { cursor: due.length === AT_ONCE ? 'more' : null, done: due.length };
}

/**
 * Notes that the details of check-ins are shown from now on, for practices that can no longer be reopened. Readers see them
 * by the time alone; the event lets kept pages follow.
 */
export async function revealDuePractices(ctx: Context): Promise<JobStep> {
  const now = ctx.clock.now();
  const isDue = sql`practices.reveal = 'when_completed' AND practices.revealed_at IS NULL
    AND practices.completed_at IS NOT NULL AND practices.completed_at <= ${now - REOPEN_MS}`;
  const [due] = await ctx.db.batch([
    ctx.db
      .select({ practiceId: practices.id, personId: practices.personId })
      .from(practices)
      .where(isDue)
      .orderBy(asc(practices.completedAt))
      .limit(AT_ONCE),
  ]);
  await runBatch(
    ctx.db,
    due.flatMap((ids) => [
      ctx.db
        .update(practices)
        .set({ revealedAt: now, version: sql`version + 1` })
        .where(sql`practices.id = ${ids.practiceId} AND ${isDue}`),
      ctx.events.recordWhenChanged(practiceChanged, { ...ids, was: null }),
    ]),
  );
  return { cursor: due.length === AT_ONCE ? 'more' : null, done: due.length };
}
