import { sql } from 'drizzle-orm';
import type { Goal } from '#src/goals/model.ts';
import { type LinkKind, MAX_GOAL_LINKS } from '#src/goals/words.ts';
import { AppError } from '#src/shared/errors.ts';
import { statementsToTouch } from '#worker/goals/parts/touch.ts';
import { getGoal } from '#worker/goals/reading/reading.ts';
import { goalLinks } from '#worker/goals/tables.ts';
import { loadOwnGoal } from '#worker/goals/writing/own.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { selectOwnPracticeNames } from '#worker/practice/queries.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** What a goal links to. */
type LinkRef = { kind: LinkKind; targetId: string };

/**
 * Links a goal to a practice, a post or a series that the actor may see. Linking it again changes nothing. Throws `not_found`
 * for what they may not see.
 */
export async function linkGoal(ctx: Context, goalId: string, { kind, targetId }: LinkRef): Promise<Goal> {
  const goal = await loadOwnGoal(ctx, goalId);
  const now = ctx.clock.now();
  // The insert checks it, so that no row is left behind by a deletion at the same moment.
  const isSeen = requireTarget(ctx.registry, kind).isVisible(sql`${targetId}`, {
    viewer: viewerOf(ctx),
    now,
  });
  const [added] = await runBatch(ctx.db, [
    ctx.db
      .insert(goalLinks)
      .select(
        sql`SELECT ${goalId}, ${kind}, ${targetId}, ${now} WHERE ${isSeen}
          AND (SELECT count(*) FROM goal_links l WHERE l.goal_id = ${goalId}) < ${MAX_GOAL_LINKS}`,
      )
      .onConflictDoNothing(),
    ...statementsToTouch(ctx, goal),
  ]);
  const linked = await getGoal(ctx, goalId);
  if (added?.changes === 0) requireLinked(linked, { kind, targetId });
  return linked;
}

/** Throws why a link was not added, unless it was there. */
function requireLinked({ links }: Goal, { kind, targetId }: LinkRef): void {
  if (links.some((link) => link.kind === kind && link.id === targetId)) return;
  throw new AppError(links.length >= MAX_GOAL_LINKS ? 'limit_reached' : 'not_found');
}

/** Removes a link. What was not linked is not refused. */
export async function unlinkGoal(ctx: Context, goalId: string, { kind, targetId }: LinkRef): Promise<Goal> {
  const goal = await loadOwnGoal(ctx, goalId);
  await runBatch(ctx.db, [
    ctx.db
      .delete(goalLinks)
      .where(
        sql`goal_links.goal_id = ${goalId} AND goal_links.kind = ${kind} AND goal_links.target_id = ${targetId}`,
      ),
    ...statementsToTouch(ctx, goal),
  ]);
  return getGoal(ctx, goalId);
}

/** The actor's practices that a goal may link to, the newest first. */
export async function listLinkablePractices(ctx: Context): Promise<{ id: string; name: string }[]> {
  const { personId } = requireMember(ctx);
  const [rows] = await ctx.db.batch([selectOwnPracticeNames(ctx.db, personId, 100)]);
  return rows;
}
