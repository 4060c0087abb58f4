import { eq, sql } from 'drizzle-orm';
import { checkInUndone, practiceDeleted } from '#src/practice/events.ts';
import { statementsToForgetPractice } from '#worker/buddies/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';
import { loadOwnPractice } from '#worker/practice/practices/own.ts';
import {
  checkIns,
  excusedDays,
  keptDays,
  practiceReflections,
  practiceSchedules,
  practices,
  practiceTags,
} from '#worker/practice/tables.ts';

/** How many check-ins that others responded to are deleted in one batch. */
const A_STEP = 100;

/** Deletes a practice with its check-ins, and what was said about them. */
export async function deletePractice(ctx: Context, id: string): Promise<{ id: string }> {
  const { ownerId: personId } = await loadOwnPractice(ctx, id);
  for (;;) {
    const [discussed] = await ctx.db.batch([selectDiscussed(ctx, id)]);
    const gone = discussed.map((row) => ctx.events.record(checkInUndone, { ...row, lostDay: false }));
    if (discussed.length === A_STEP) {
      const ids = discussed.map(({ checkInId }) => checkInId);
      await runBatch(ctx.db, [...gone, ctx.db.delete(checkIns).where(inList(checkIns.id, ids))]);
      continue;
    }
    await runBatch(ctx.db, [...gone, ...statementsToDelete(ctx, { practiceId: id, personId })]);
    return { id };
  }
}

/** Selects check-ins with comments or reactions: what was said about them is deleted by their events. */
function selectDiscussed({ db }: Context, practiceId: string) {
  const isSaidOf = (table: 'threads' | 'reactions') =>
    sql`EXISTS (SELECT 1 FROM ${sql.raw(table)} t WHERE t.target_kind = 'check_in' AND t.target_id = check_ins.id)`;
  return db
    .select({
      checkInId: checkIns.id,
      practiceId: checkIns.practiceId,
      personId: checkIns.personId,
      day: checkIns.day,
    })
    .from(checkIns)
    .where(
      sql`check_ins.practice_id = ${practiceId} AND (${isSaidOf('threads')} OR ${isSaidOf('reactions')})`,
    )
    .limit(A_STEP);
}

function statementsToDelete(ctx: Context, ids: { practiceId: string; personId: string }): Statement[] {
  const { db } = ctx;
  return [
    ...[checkIns, keptDays, excusedDays, practiceSchedules, practiceTags, practiceReflections].map((table) =>
      db.delete(table).where(eq(table.practiceId, ids.practiceId)),
    ),
    ...statementsToForgetPractice(ctx, ids.practiceId),
    db.delete(practices).where(eq(practices.id, ids.practiceId)),
    ctx.events.recordWhenChanged(practiceDeleted, ids),
  ];
}
