import { type SQL, sql } from 'drizzle-orm';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import type { ActorRemoval, NoticeType } from '#worker/platform/notice-type.ts';

/** Deletes all notices about a target that is gone. */
export function deleteNoticesOf(ctx: Context, target: Ref): Statement[] {
  return deleteNotices(ctx, sql`target_kind = ${target.kind} AND target_id = ${target.id}`);
}

/** Deletes the notices that two people have of each other; of a merged notice it removes only that actor. */
export function deleteNoticesBetween(ctx: Context, a: string, b: string): Statement[] {
  return [...deleteNoticesFrom(ctx, a, b), ...deleteNoticesFrom(ctx, b, a)];
}

function deleteNoticesFrom(ctx: Context, personId: string, actorId: string): Statement[] {
  const mine = sql`person_id = ${personId} AND dismissed_at IS NULL`;
  return [
    ...removeActor(ctx, mine, actorId),
    ...deleteNotices(ctx, sql`${mine} AND priority = 1 AND actor_id = ${actorId}`),
  ];
}

/** Removes an actor from the merged notices of a type, unless what those report of them still holds. */
export function statementsToRemoveActor(
  ctx: Context,
  { type }: Pick<NoticeType, 'type'>,
  { actorId, of, groupKey, alsoRead, stands }: ActorRemoval,
): Statement[] {
  const still = alsoRead ? sql`` : sql` AND read_at IS NULL`;
  const where = sql`${whose(of)} AND type = ${type} AND group_key = ${groupKey} AND dismissed_at IS NULL${still}`;
  return removeActor(ctx, where, actorId, stands(sql`notice_actors.since`));
}

function whose(of: ActorRemoval['of']): SQL {
  if ('personId' in of) return sql`person_id = ${of.personId}`;
  if ('people' in of) return sql`person_id IN (${of.people})`;
  return sql`target_kind = ${of.target.kind} AND target_id = ${of.target.id}`;
}

/**
 * Removes an actor from merged notices. A trigger counts the other actors, and the latest of them becomes the one who is
 * named. Notices without any other actor are deleted.
 */
function removeActor(ctx: Context, where: SQL, actorId: string, unless: SQL = sql`0`): Statement[] {
  const others = sql`FROM notice_actors a WHERE a.notice_id = notices.id`;
  return [
    rawStatement(
      ctx.db,
      sql`DELETE FROM notice_actors WHERE person_id = ${actorId}
        AND notice_id IN (SELECT id FROM notices WHERE ${where} AND priority = 2) AND NOT ${unless}`,
    ),
    rawStatement(
      ctx.db,
      sql`UPDATE notices SET actor_id = (SELECT a.person_id ${others} ORDER BY a.at DESC, a.person_id LIMIT 1)
        WHERE ${where} AND priority = 2 AND actor_id = ${actorId} AND actor_count > 0
          AND NOT EXISTS (SELECT 1 ${others} AND a.person_id = ${actorId})`,
    ),
    ...deleteNotices(ctx, sql`${where} AND priority = 2 AND actor_id = ${actorId} AND actor_count = 0`),
  ];
}

/** Deletes notices and records `notifications.changed` for the people who had them. */
export function deleteNotices(ctx: Context, where: SQL): Statement[] {
  return [
    ctx.events.recordForPeople(noticesChanged, sql`SELECT DISTINCT person_id FROM notices WHERE ${where}`),
    rawStatement(
      ctx.db,
      sql`DELETE FROM notice_actors WHERE notice_id IN (SELECT id FROM notices WHERE ${where})`,
    ),
    rawStatement(ctx.db, sql`DELETE FROM notices WHERE ${where}`),
  ];
}
