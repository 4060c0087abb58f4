import { eq, sql } from 'drizzle-orm';
import { checkInUndone } from '#src/practice/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement, whenChanged } from '#worker/platform/db.ts';
import { lastCheckInAt } from '#worker/practice/check-ins/insert-check-in.ts';
import { type OwnCheckIn, requireOwnCheckIn, selectOwnCheckIn } from '#worker/practice/check-ins/own.ts';
import { isKept, statementsToCountDay, wouldKeep } from '#worker/practice/days/count-day.ts';
import { checkIns } from '#worker/practice/tables.ts';

/** Undoes a check-in: everything that it caused is as if it had never been. */
export async function undoCheckIn(ctx: Context, id: string): Promise<{ id: string; practiceId: string }> {
  const [[row]] = await ctx.db.batch([selectOwnCheckIn(ctx, id)]);
  const checkIn = requireOwnCheckIn(ctx, row);
  await runBatch(ctx.db, statementsToUndo(ctx, checkIn));
  return { id, practiceId: checkIn.practiceId };
}

function statementsToUndo(ctx: Context, checkIn: OwnCheckIn): Statement[] {
  const { checkInId, practiceId } = checkIn;
  return [
    ctx.db.delete(checkIns).where(eq(checkIns.id, checkInId)),
    rawStatement(
      ctx.db,
      sql`UPDATE practices SET check_in_count = check_in_count - 1, last_check_in_at = ${lastCheckInAt(practiceId)}
        WHERE id = ${practiceId} AND ${whenChanged}`,
    ),
    ctx.events.recordWhenChanged(
      checkInUndone,
      { ...checkIn, lostDay: false },
      { lostDay: sql`${isKept(checkIn)} AND NOT ${wouldKeep(checkIn)}` },
    ),
    ...statementsToCountDay(ctx, checkIn),
  ];
}
