import { and, lte, sql } from 'drizzle-orm';
import { buddyParted } from '#src/buddies/events.ts';
import { practiceCompleted, practiceReopened } from '#src/practice/events.ts';
import { REOPEN_MS } from '#src/practice/words.ts';
import { statementToUnpair } from '#worker/buddies/queries.ts';
import { practiceBuddies } from '#worker/buddies/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { handler, type JobStep } from '#worker/platform/feature.ts';

const AT_ONCE = 200;
const isOf = (practiceId: string) => sql`(practice_id = ${practiceId} OR other_practice_id = ${practiceId})`;

/** Requests for a completed practice end at once; its pairs stay until it can no longer be opened again. */
export const endAfterCompletion = handler(
  'buddies.end_after_completion',
  [practiceCompleted],
  async ({ db }, { at, payload: { practiceId } }) => [
    db
      .update(practiceBuddies)
      .set({ state: 'ended', endedAt: at })
      .where(sql`practice_id = ${practiceId} AND state IN ('asked', 'declined')`),
    db
      .update(practiceBuddies)
      .set({ endsAt: at + REOPEN_MS })
      .where(sql`${isOf(practiceId)} AND state = 'accepted'`),
  ],
);

/** A practice that is opened again keeps its buddies. */
export const stayAfterReopening = handler(
  'buddies.stay_after_reopening',
  [practiceReopened],
  async ({ db }, { payload: { practiceId } }) => [
    db
      .update(practiceBuddies)
      .set({ endsAt: null })
      .where(sql`${isOf(practiceId)} AND state = 'accepted'`),
  ],
);

/** Ends the pairs whose practice was completed and can no longer be opened again. */
export async function endDuePairs(ctx: Context): Promise<JobStep> {
  const now = ctx.clock.now();
  const isDue = and(sql`state = 'accepted' AND ends_at IS NOT NULL`, lte(practiceBuddies.endsAt, now));
  const [due] = await ctx.db.batch([
    ctx.db
      .select({
        practiceId: practiceBuddies.practiceId,
        askerId: practiceBuddies.askerId,
        otherId: practiceBuddies.otherId,
      })
      .from(practiceBuddies)
      .where(isDue)
      .orderBy(practiceBuddies.endsAt)
      .limit(AT_ONCE),
  ]);
  await runBatch(
    ctx.db,
    due.flatMap((row) => [
      ctx.db
        .update(practiceBuddies)
        .set({ state: 'ended', endedAt: now, endsAt: null })
        .where(and(sql`practice_id = ${row.practiceId} AND other_id = ${row.otherId}`, isDue)),
      ctx.events.recordWhenChanged(buddyParted, row),
      statementToUnpair(ctx, row.askerId, row.otherId),
    ]),
  );
  return { cursor: due.length === AT_ONCE ? 'more' : null, done: due.length };
}
