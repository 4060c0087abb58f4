import { type SQL, sql } from 'drizzle-orm';
import type { Goal, MyGoalsQuery } from '#src/goals/model.ts';
import type { GoalState } from '#src/goals/words.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay } from '#src/shared/local-day.ts';
import type { Page } from '#src/shared/pagination.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { type Discussion, loadDiscussed, type WantedOfThread } from '#worker/discussion/service.ts';
import { type GoalRow, selectGoals } from '#worker/goals/reading/select-goals.ts';
import { selectParts, toParts } from '#worker/goals/reading/select-parts.ts';
import { toGoal } from '#worker/goals/reading/view.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import type { TargetView } from '#worker/platform/targets.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** A goal that the reader may see; one round trip. */
export async function getGoal(ctx: Context, id: string): Promise<Goal> {
  const view = viewOf(ctx);
  const [[row], ...parts] = await ctx.db.batch([
    selectGoals(ctx.db, view.viewer, sql`goals.id = ${id}`),
    ...selectParts(ctx, sql`(SELECT ${id})`, view),
  ]);
  if (!row) throw new AppError('not_found');
  return toGoal(row, toParts(parts, view.now)(id), view);
}

/** What the page of a goal shows; `today` is the present day of the goal's person. */
export type GoalPage = { goal: Goal; isOwn: boolean; today: string; discussion: Discussion };

/** A goal with its discussion; one round trip. */
export async function getGoalPage(ctx: Context, id: string, wanted: WantedOfThread): Promise<GoalPage> {
  const view = viewOf(ctx);
  const select = selectGoals(ctx.db, view.viewer, sql`goals.id = ${id}`);
  const beside = selectParts(ctx, sql`(SELECT ${id})`, view);
  const { row, discussion, others } = await loadDiscussed(
    ctx,
    { kind: 'goal', id: sql`${id}`, select, beside },
    wanted,
  );
  return {
    goal: toGoal(row, toParts(others, view.now)(id), view),
    isOwn: row.ownerId === getPersonId(ctx),
    today: localDay(view.now, row),
    discussion,
  };
}

/** The actor's own goals in a state, or all; the newest first. */
export async function listMyGoals(ctx: Context, { state, cursor, limit }: MyGoalsQuery): Promise<Page<Goal>> {
  const { personId } = await requireFreshSession(ctx);
  const list = `my-goals:${state ?? ''}`;
  const keyset = await readCursor(ctx, list, cursor);
  const view = viewOf(ctx);
  const ids = sql`(SELECT goals.id FROM goals WHERE goals.person_id = ${personId} AND ${isInState(state)}
    AND ${beyond(keyset, CREATED_AT, ID)} ORDER BY ${walkOrder(keyset, CREATED_AT, ID)} LIMIT ${literal(limit + 1)})`;
  const [rows, ...parts] = await ctx.db.batch([
    selectGoals(ctx.db, view.viewer, inList(ID, ids)).orderBy(walkOrder(keyset, CREATED_AT, ID)),
    ...selectParts(ctx, ids, view),
  ]);
  const partsOf = toParts(parts, view.now);
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf: placeOf });
  return { ...page, items: page.items.map((row) => toGoal(row, partsOf(row.id), view)) };
}

const ID = sql.raw('goals.id');
const CREATED_AT = sql.raw('goals.created_at');

function placeOf({ id, createdAt }: GoalRow): { key: number; id: string } {
  return { key: createdAt, id };
}

function isInState(state: GoalState | undefined): SQL {
  if (state === undefined) return sql`1`;
  if (state === 'reached') return sql`goals.reached_at IS NOT NULL`;
  if (state === 'dropped') return sql`goals.dropped_at IS NOT NULL`;
  return sql`goals.reached_at IS NULL AND goals.dropped_at IS NULL`;
}

function viewOf(ctx: Context): TargetView {
  return { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
}
