import { goalDropped, goalReached, goalReopened } from '#src/goals/events.ts';
import type { DropGoal, Goal } from '#src/goals/model.ts';
import { getGoal } from '#worker/goals/reading/reading.ts';
import { changeGoal, loadOwnGoal, runInBatch } from '#worker/goals/writing/own.ts';
import type { Context } from '#worker/platform/context.ts';

/** Marks a goal as reached. Reaching it again changes nothing. */
export async function reachGoal(ctx: Context, id: string): Promise<Goal> {
  const before = await loadOwnGoal(ctx, id);
  if (before.state === 'reached') return getGoal(ctx, id);
  await runInBatch(ctx, [
    changeGoal(ctx, before, { reachedAt: ctx.clock.now(), droppedAt: null, droppedNote: '' }),
    ctx.events.recordWhenChanged(goalReached, { goalId: id, personId: before.ownerId }),
  ]);
  return getGoal(ctx, id);
}

/** Drops a goal, with a word to oneself. Dropping it again changes that word alone. */
export async function dropGoal(ctx: Context, id: string, { note }: DropGoal): Promise<Goal> {
  const before = await loadOwnGoal(ctx, id);
  const droppedAt = before.droppedAt ?? ctx.clock.now();
  const change = changeGoal(ctx, before, { reachedAt: null, droppedAt, droppedNote: note });
  const event = ctx.events.recordWhenChanged(goalDropped, { goalId: id, personId: before.ownerId });
  await runInBatch(ctx, before.state === 'dropped' ? [change] : [change, event]);
  return getGoal(ctx, id);
}

/** Opens a goal again that was reached or dropped. An open goal stays as it is. */
export async function reopenGoal(ctx: Context, id: string): Promise<Goal> {
  const before = await loadOwnGoal(ctx, id);
  if (before.state === 'open') return getGoal(ctx, id);
  await runInBatch(ctx, [
    changeGoal(ctx, before, { reachedAt: null, droppedAt: null, droppedNote: '' }),
    ctx.events.recordWhenChanged(goalReopened, { goalId: id, personId: before.ownerId }),
  ]);
  return getGoal(ctx, id);
}
