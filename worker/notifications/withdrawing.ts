import { type SQL, sql } from 'drizzle-orm';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/**
 * Takes back what was told of a thing that is gone. A merged notice in which others took part stays: it leads to the
 * thread then.
 */
export function withdrawNoticesOf(ctx: Context, thing: { kind: string; id: string }): Statement[] {
  return withdraw(
    ctx,
    sql`target_kind = ${thing.kind} AND target_id = ${thing.id} AND (priority = 1 OR actor_count <= 1)`,
  );
}

/** Takes back what two people were told of each other; of a merged notice one who did it is left out. */
export function withdrawNoticesBetween(ctx: Context, a: string, b: string): Statement[] {
  return [...withdrawFrom(ctx, a, b), ...withdrawFrom(ctx, b, a)];
}

function withdrawFrom(ctx: Context, personId: string, actorId: string): Statement[] {
  const mine = sql`person_id = ${personId} AND dismissed_at IS NULL`;
  const tookPart = sql`EXISTS (SELECT 1 FROM notice_actors a WHERE a.notice_id = notices.id AND a.person_id = ${actorId})`;
  return [
    rawStatement(
      ctx.db,
      sql`UPDATE notices SET actor_count = actor_count - 1, actor_id = CASE actor_id WHEN ${actorId} THEN
          (SELECT a.person_id FROM notice_actors a WHERE a.notice_id = notices.id AND a.person_id <> ${actorId}
            ORDER BY a.at DESC LIMIT 1) ELSE actor_id END
        WHERE ${mine} AND priority = 2 AND actor_count > 1 AND ${tookPart}`,
    ),
    rawStatement(
      ctx.db,
      sql`DELETE FROM notice_actors WHERE person_id = ${actorId} AND notice_id IN
        (SELECT id FROM notices WHERE ${mine} AND priority = 2 AND actor_id IS NOT ${actorId})`,
    ),
    ...withdraw(ctx, sql`${mine} AND actor_id = ${actorId}`),
  ];
}

/** Deletes notices; the bells of whose they were hear of it. */
function withdraw(ctx: Context, where: SQL): Statement[] {
  return [
    ctx.events.recordForPeople(noticesChanged, sql`SELECT DISTINCT person_id FROM notices WHERE ${where}`),
    rawStatement(
      ctx.db,
      sql`DELETE FROM notice_actors WHERE notice_id IN (SELECT id FROM notices WHERE ${where})`,
    ),
    rawStatement(ctx.db, sql`DELETE FROM notices WHERE ${where}`),
  ];
}
