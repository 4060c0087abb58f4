import { practiceCompleted, practiceReopened } from '#src/practice/events.ts';
import type { Practice } from '#src/practice/model.ts';
import { mayReopen } from '#src/practice/state.ts';
import type { ReopenPractice } from '#src/practice/today-model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { endsAtOf } from '#worker/practice/practices/insert-practice.ts';
import { changePractice, loadOwnPractice, runInBatch, stateNow } from '#worker/practice/practices/own.ts';
import { endErrors, throwErrors } from '#worker/practice/practices/ranges.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';

/** Completes an active practice before its end: today becomes its last day. Completing it again changes nothing. */
export async function completePractice(ctx: Context, id: string): Promise<Practice> {
  const before = await loadOwnPractice(ctx, id);
  const { ownerId: personId, today, completedAt } = before;
  if (completedAt !== null) return getPractice(ctx, id);
  const state = stateNow(before);
  if (state !== 'active' && state !== 'completed') throw new AppError('practice_not_running');
  const endOn = before.endOn !== null && before.endOn < today ? before.endOn : today;
  await runInBatch(ctx, [
    changePractice(ctx, before, {
      endOn,
      endsAt: endsAtOf(endOn, before.clock),
      completedAt: ctx.clock.now(),
    }),
    ctx.events.recordWhenChanged(practiceCompleted, { practiceId: id, personId, endOn }),
  ]);
  return getPractice(ctx, id);
}

/** Opens a completed practice again, within seven days, with a new last day or none. */
export async function reopenPractice(ctx: Context, id: string, { endOn }: ReopenPractice): Promise<Practice> {
  const before = await loadOwnPractice(ctx, id);
  const { ownerId: personId, today, startOn, completedAt, archivedAt } = before;
  if (completedAt === null || archivedAt !== null) throw new AppError('practice_not_running');
  if (!mayReopen(completedAt, ctx.clock.now())) throw new AppError('reopening_over');
  throwErrors(endErrors({ startOn, endOn }, today));
  await runInBatch(ctx, [
    changePractice(ctx, before, { endOn, endsAt: endsAtOf(endOn, before.clock), completedAt: null }),
    ctx.events.recordWhenChanged(practiceReopened, { practiceId: id, personId }),
  ]);
  return getPractice(ctx, id);
}
