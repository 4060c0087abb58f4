import { eq, sql } from 'drizzle-orm';
import { goalChanged, goalCreated, goalDeleted } from '#src/goals/events.ts';
import type { CreateGoal, Goal, UpdateGoal } from '#src/goals/model.ts';
import { daysLeft } from '#src/goals/rules.ts';
import { MAX_GOALS, MAX_TARGET_DAYS } from '#src/goals/words.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { localDay } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { getGoal } from '#worker/goals/reading/reading.ts';
import { goalLinks, goalMilestones, goals } from '#worker/goals/tables.ts';
import { changeGoal, loadOwnGoal, runInBatch } from '#worker/goals/writing/own.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';

/** Creates a goal with its first milestones. */
export async function createGoal(ctx: Context, input: CreateGoal): Promise<Goal> {
  const { personId } = requireMember(ctx);
  const { db, clock, ids } = ctx;
  const [[own], [{ count } = { count: 0 }]] = await db.batch([
    selectOwnClock(db, personId),
    db
      .select({ count: sql<number>`count(*)`.as('goal_count') })
      .from(goals)
      .where(eq(goals.personId, personId)),
  ]);
  if (!own) throw new AppError('not_found');
  if (count >= MAX_GOALS) throw new AppError('limit_reached');
  const now = clock.now();
  requireDay(input.targetOn, localDay(now, own));
  const { milestones, ...row } = input;
  const id = ids.next();
  await runBatch(db, [
    db.insert(goals).values({ ...row, id, personId, createdAt: now, updatedAt: now }),
    ...milestones.map((title, position) =>
      db.insert(goalMilestones).values({ id: ids.next(), goalId: id, position, title }),
    ),
    ctx.events.record(goalCreated, { goalId: id, personId }),
  ]);
  return getGoal(ctx, id);
}

/** Changes the given fields of a goal, if it still has the version that the change is based on. */
export async function updateGoal(ctx: Context, id: string, input: UpdateGoal): Promise<Goal> {
  const before = await loadOwnGoal(ctx, id);
  const { version, ...given } = input;
  if (version !== before.version) throw new AppError('version_conflict');
  const { targetOn = before.targetOn, visibility = before.visibility } = given;
  // A day that has passed meanwhile may stay.
  if (targetOn !== before.targetOn) requireDay(targetOn, before.today);
  await runInBatch(ctx, [
    changeGoal(ctx, before, given),
    ctx.events.recordWhenChanged(goalChanged, {
      goalId: id,
      personId: before.ownerId,
      was: visibility === before.visibility ? null : before.visibility,
    }),
  ]);
  return getGoal(ctx, id);
}

/** A day to reach a goal by is today or later, at most ten years ahead. */
function requireDay(targetOn: string | null, today: string): void {
  if (targetOn === null) return;
  const days = daysLeft(targetOn, today);
  if (days < 0) throw fieldError('/targetOn', 'day_passed');
  if (days > MAX_TARGET_DAYS) throw fieldError('/targetOn', 'day_too_far', { days: MAX_TARGET_DAYS });
}

/** Deletes a goal with its milestones and links, and what was said about it. What it linked to stays. */
export async function deleteGoal(ctx: Context, id: string): Promise<{ id: string }> {
  const { ownerId: personId } = await loadOwnGoal(ctx, id);
  const { db } = ctx;
  await runBatch(db, [
    db.delete(goalMilestones).where(eq(goalMilestones.goalId, id)),
    db.delete(goalLinks).where(eq(goalLinks.goalId, id)),
    db.delete(goals).where(eq(goals.id, id)),
    ctx.events.recordWhenChanged(goalDeleted, { goalId: id, personId }),
  ]);
  return { id };
}
