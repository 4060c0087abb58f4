import { practiceChanged } from '#src/practice/events.ts';
import type { Practice } from '#src/practice/model.ts';
import { isRevealed } from '#src/practice/state.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { changePractice, loadOwnPractice, runInBatch } from '#worker/practice/practices/own.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';

/**
 * Shows what the check-ins of a completed practice say from now on to those who may see it, before the seven days are over. It
 * is never hidden again; saying it again changes nothing.
 */
export async function revealPractice(ctx: Context, id: string): Promise<Practice> {
  const before = await loadOwnPractice(ctx, id);
  if (isRevealed(before, ctx.clock.now())) return getPractice(ctx, id);
  if (before.completedAt === null) throw new AppError('practice_not_completed');
  await runInBatch(ctx, [
    changePractice(ctx, before, { revealedAt: ctx.clock.now() }),
    ctx.events.recordWhenChanged(practiceChanged, { practiceId: id, personId: before.ownerId, was: null }),
  ]);
  return getPractice(ctx, id);
}
