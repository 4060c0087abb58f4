import { and, asc, eq, sql } from 'drizzle-orm';
import type { AddMilestone, Goal, UpdateMilestone } from '#src/goals/model.ts';
import { MAX_MILESTONES } from '#src/goals/words.ts';
import { AppError } from '#src/shared/errors.ts';
import { statementsToTouch } from '#worker/goals/parts/touch.ts';
import { getGoal } from '#worker/goals/reading/reading.ts';
import { goalMilestones } from '#worker/goals/tables.ts';
import { loadOwnGoal } from '#worker/goals/writing/own.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';

/** Adds a milestone at the end. */
export async function addMilestone(ctx: Context, goalId: string, { title }: AddMilestone): Promise<Goal> {
  const goal = await loadOwnGoal(ctx, goalId);
  const [added] = await runBatch(ctx.db, [
    ctx.db.insert(goalMilestones).select(
      sql`SELECT ${ctx.ids.next()}, ${goalId}, coalesce(max(m.position) + 1, 0), ${title}, NULL
        FROM goal_milestones m WHERE m.goal_id = ${goalId} HAVING count(*) < ${MAX_MILESTONES}`,
    ),
    ...statementsToTouch(ctx, goal),
  ]);
  if (added?.changes === 0) throw new AppError('limit_reached');
  return getGoal(ctx, goalId);
}

/** Renames a milestone, marks it as done or not, or moves it. One that is done keeps the moment at which it was. */
export async function updateMilestone(
  ctx: Context,
  goalId: string,
  id: string,
  { title, done, place }: UpdateMilestone,
): Promise<Goal> {
  const goal = await loadOwnGoal(ctx, goalId);
  const [milestones] = await ctx.db.batch([selectMilestones(ctx, goalId)]);
  const before = milestones.find((one) => one.id === id);
  if (!before) throw new AppError('not_found');
  const order = orderWith(
    milestones.map((one) => one.id),
    id,
    place,
  );
  await runBatch(ctx.db, [
    ctx.db
      .update(goalMilestones)
      .set({
        title: title ?? before.title,
        doneAt: done === undefined ? before.doneAt : done ? (before.doneAt ?? ctx.clock.now()) : null,
      })
      .where(isIt(goalId, id)),
    ...statementsToTouch(ctx, goal),
    ...(order ? [statementToOrder(ctx, goalId, order)] : []),
  ]);
  return getGoal(ctx, goalId);
}

/** Removes a milestone. */
export async function removeMilestone(ctx: Context, goalId: string, id: string): Promise<Goal> {
  const goal = await loadOwnGoal(ctx, goalId);
  const [removed] = await runBatch(ctx.db, [
    ctx.db.delete(goalMilestones).where(isIt(goalId, id)),
    ...statementsToTouch(ctx, goal),
  ]);
  if (removed?.changes === 0) throw new AppError('not_found');
  return getGoal(ctx, goalId);
}

function isIt(goalId: string, id: string) {
  return and(eq(goalMilestones.id, id), eq(goalMilestones.goalId, goalId));
}

function selectMilestones({ db }: Context, goalId: string) {
  return db
    .select({ id: goalMilestones.id, title: goalMilestones.title, doneAt: goalMilestones.doneAt })
    .from(goalMilestones)
    .where(eq(goalMilestones.goalId, goalId))
    .orderBy(asc(goalMilestones.position), asc(goalMilestones.id));
}

/** The ids with one of them moved to a place; null where nothing moves. */
function orderWith(ids: readonly string[], id: string, place: number | undefined): string[] | null {
  if (place === undefined) return null;
  return ids.filter((other) => other !== id).toSpliced(place, 0, id);
}

function statementToOrder({ db }: Context, goalId: string, order: readonly string[]) {
  const places = sql`json_each(${JSON.stringify(order)})`;
  return db
    .update(goalMilestones)
    .set({ position: sql`coalesce((SELECT key FROM ${places} WHERE value = goal_milestones.id), position)` })
    .where(eq(goalMilestones.goalId, goalId));
}
