import { sql } from 'drizzle-orm';
import { goalChanged } from '#src/goals/events.ts';
import { goals } from '#worker/goals/tables.ts';
import type { OwnGoal } from '#worker/goals/writing/own.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Statement, whenChanged } from '#worker/platform/db.ts';

/**
 * The statements that follow a change of a goal's parts, right after it in the batch: they do nothing when it changed nothing.
 * The version stays, so that the form of the goal's own fields can still be sent.
 */
export function statementsToTouch(ctx: Context, { id, ownerId }: OwnGoal): Statement[] {
  return [
    ctx.db.update(goals).set({ updatedAt: ctx.clock.now() }).where(sql`goals.id = ${id} AND ${whenChanged}`),
    ctx.events.recordWhenChanged(goalChanged, { goalId: id, personId: ownerId, was: null }),
  ];
}
