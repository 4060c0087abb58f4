import { eq, sql } from 'drizzle-orm';
import { goalState } from '#src/goals/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay } from '#src/shared/local-day.ts';
import { readableGoal } from '#worker/goals/predicates.ts';
import { goals } from '#worker/goals/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { nextVersion, runVersioned } from '#worker/platform/versions.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Selects what a change of a goal needs to know, and whether the viewer may see the goal. */
function selectOwnGoal(ctx: Context, id: string) {
  return ctx.db
    .select({
      id: goals.id,
      ownerId: sql<string>`goals.person_id`.as('owner_id'),
      targetOn: goals.targetOn,
      visibility: goals.visibility,
      reachedAt: goals.reachedAt,
      droppedAt: goals.droppedAt,
      droppedNote: goals.droppedNote,
      version: goals.version,
      timeZone: sql<string>`people.time_zone`.as('time_zone_of_owner'),
      dayStartMinutes: sql<number>`people.day_start_minutes`.as('day_start_of_owner'),
      isReadable: sql<boolean>`${readableGoal(viewerOf(ctx))}`.mapWith(Boolean).as('is_readable'),
    })
    .from(goals)
    .innerJoin(sql`people`, sql`people.id = goals.person_id`)
    .where(sql`goals.id = ${id}`);
}

/** Loads a goal of the actor's. Others are refused with `forbidden` only where they may see it, else with `not_found`. */
export async function loadOwnGoal(ctx: Context, id: string) {
  const { personId } = requireMember(ctx);
  const [[row]] = await ctx.db.batch([selectOwnGoal(ctx, id)]);
  if (!row?.isReadable) throw new AppError('not_found');
  if (row.ownerId !== personId) throw new AppError('forbidden');
  return { ...row, state: goalState(row), today: localDay(ctx.clock.now(), row) };
}

/** A goal of the actor's, with its state and their present day. */
export type OwnGoal = Awaited<ReturnType<typeof loadOwnGoal>>;

/** The guard of a change: the statement that sets columns, and fails when the goal was changed meanwhile. */
export function changeGoal(
  ctx: Context,
  { id, version }: Pick<OwnGoal, 'id' | 'version'>,
  set: Partial<typeof goals.$inferInsert>,
): Statement {
  return ctx.db
    .update(goals)
    .set({
      ...set,
      updatedAt: ctx.clock.now(),
      version: nextVersion({ version }),
    })
    .where(eq(goals.id, id));
}

/** Runs the batch of a change and returns its results; a concurrent change becomes `version_conflict`. */
export function runInBatch({ db }: Context, statements: readonly Statement[]): Promise<unknown[]> {
  return runVersioned(db, 'goals.version', statements);
}
