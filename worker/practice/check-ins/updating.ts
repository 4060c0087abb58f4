import { eq } from 'drizzle-orm';
import { checkInChanged } from '#src/practice/events.ts';
import type { CheckIn, UpdateCheckIn } from '#src/practice/model.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { pictureErrors, renderNote } from '#worker/practice/check-ins/details.ts';
import { requireOwnCheckIn, selectOwnCheckIn } from '#worker/practice/check-ins/own.ts';
import { getCheckIn } from '#worker/practice/check-ins/reading.ts';
import { statementsToCountDay } from '#worker/practice/days/count-day.ts';
import { throwErrors } from '#worker/practice/practices/ranges.ts';
import { checkIns } from '#worker/practice/tables.ts';
import { selectOwnImages } from '#worker/uploads/queries.ts';

/** Changes what a check-in says; when it happened stays. An amount may keep its day, or no longer keep it. */
export async function updateCheckIn(ctx: Context, id: string, input: UpdateCheckIn): Promise<CheckIn> {
  const { personId } = requireMember(ctx);
  const [[row], own] = await ctx.db.batch([
    selectOwnCheckIn(ctx, id),
    selectOwnImages(ctx.db, input.pictures ?? [], personId),
  ]);
  const checkIn = requireOwnCheckIn(ctx, row);
  throwErrors(pictureErrors(input.pictures ?? [], own));
  const { note, ...details } = input;
  const text = note === undefined ? {} : renderNote(note, ctx.locale);
  await runBatch(ctx.db, [
    ctx.db
      .update(checkIns)
      .set({ ...details, ...text, updatedAt: ctx.clock.now() })
      .where(eq(checkIns.id, id)),
    ctx.events.recordWhenChanged(checkInChanged, checkIn),
    ...statementsToCountDay(ctx, checkIn),
  ]);
  return getCheckIn(ctx, id);
}
