import { sql } from 'drizzle-orm';
import type { ThreadState } from '#src/notifications/model.ts';
import { DEFAULT_THREAD_LEVEL, type ThreadLevel } from '#src/notifications/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Ref } from '#src/shared/ref.ts';
import { newComments } from '#worker/discussion/queries.ts';
import { getPersonId, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, rawStatement, runBatch } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Returns how the actor follows the discussion of a target; throws `not_found` if they may not see the target. */
export async function getThreadState(ctx: Context, thread: Ref): Promise<ThreadState> {
  requireMember(ctx);
  const state = await findThreadState(ctx, thread);
  if (!state) throw new AppError('not_found');
  return state;
}

/** Like `getThreadState`, for the page of the target; returns null if the actor is signed out or may not see the target. */
export async function findThreadState(ctx: Context, thread: Ref): Promise<ThreadState | null> {
  const personId = getPersonId(ctx);
  if (!personId) return null;
  const [[state]] = await ctx.db.batch([
    selectThreadState(ctx.db, { personId, thread, isVisible: isVisible(ctx, thread) }),
  ]);
  return state ? toThreadState(state) : null;
}

/** Sets the level that the actor chose; no event changes a chosen level. Throws `not_found`. */
export async function setThreadLevel(ctx: Context, thread: Ref, level: ThreadLevel): Promise<ThreadState> {
  const { personId } = requireMember(ctx);
  const now = ctx.clock.now();
  await runBatch(ctx.db, [
    rawStatement(
      ctx.db,
      sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, seen_at, updated_at)
        SELECT ${personId}, ${thread.kind}, ${thread.id}, ${level}, 1, ${now}, ${now} WHERE ${isVisible(ctx, thread)}
        ON CONFLICT DO UPDATE SET level = excluded.level, chosen = 1, updated_at = excluded.updated_at,
          seen_at = CASE WHEN ${COUNTS} THEN ${SEEN_UP_TO} ELSE excluded.seen_at END`,
    ),
  ]);
  return getThreadState(ctx, thread);
}

function isVisible(ctx: Context, { kind, id }: Ref) {
  const target = requireTarget(ctx.registry, kind);
  if (!target.hasComments) throw new AppError('not_found');
  return target.isVisible(sql`${id}`, { viewer: viewerOf(ctx), now: ctx.clock.now() });
}

/** Whether new comments are counted at the level of a row of `thread_levels`. */
const COUNTS = sql`thread_levels.level IN ('tracking', 'watching')`;

/** The time up to which a person has seen all comments. */
const SEEN_UP_TO = sql`coalesce(thread_levels.seen_at, thread_levels.updated_at)`;

type StateRow = { level: ThreadLevel | null; chosen: number | null; unread: number | null; notices: number };

function selectThreadState(
  db: Db,
  { personId, thread, isVisible }: { personId: string; thread: Ref; isVisible: ReturnType<typeof sql> },
) {
  const unread = newComments(thread, { since: SEEN_UP_TO, person: sql`thread_levels.person_id` });
  return rawStatement<StateRow>(
    db,
    sql`SELECT level, chosen, CASE WHEN ${COUNTS} THEN ${unread} END AS unread,
        EXISTS (SELECT 1 FROM notices n WHERE n.person_id = ${personId}
          AND n.thread_kind = ${thread.kind} AND n.thread_id = ${thread.id}
          AND n.read_at IS NULL AND n.dismissed_at IS NULL) AS notices
      FROM (SELECT 1) LEFT JOIN thread_levels ON thread_levels.person_id = ${personId}
        AND thread_levels.target_kind = ${thread.kind} AND thread_levels.target_id = ${thread.id}
      WHERE ${isVisible}`,
  );
}

function toThreadState({ level, chosen, unread, notices }: StateRow): ThreadState {
  return {
    level: level ?? DEFAULT_THREAD_LEVEL,
    chosen: chosen === 1,
    unread: unread ?? 0,
    notices: notices === 1,
  };
}
