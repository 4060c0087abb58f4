import { type SQL, sql } from 'drizzle-orm';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import { isThreadMuted, wants } from '#worker/notifications/notices/preference-predicates.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { hasRestricted } from '#worker/social/queries.ts';

/** The notices that tell a person, or those whom a SELECT answers, once (P1) what somebody did; of one thing or of any. */
type NoticeFilter = {
  type: string;
  personId: string | SQL;
  actorId: string;
  target?: Ref;
};

/**
 * Takes off the bell what a person did not read yet of something that was taken back, if a condition holds. The notice stays,
 * put away (`dismissed_at` is 0), so that doing it anew tells nobody twice.
 */
export function statementsToRetract(ctx: Context, filter: NoticeFilter, when: SQL): Statement[] {
  return move(ctx, sql`${those(filter)} AND dismissed_at IS NULL AND ${when}`, sql`dismissed_at = 0`);
}

/**
 * It was done anew, if a condition holds: the same notice is there again, as if nothing had been taken back; but not where
 * the person has come to want none of it.
 */
export function statementsToRestore(ctx: Context, filter: NoticeFilter, when: SQL): Statement[] {
  const person = sql`notices.person_id`;
  const isWanted = sql`NOT ${hasRestricted(person, sql`${filter.actorId}`)} AND ${wants(person, sql`notices.type`, 'app')}
    AND NOT ${isThreadMuted(person, { kind: sql`notices.thread_kind`, id: sql`notices.thread_id` })}`;
  return move(
    ctx,
    sql`${those(filter)} AND dismissed_at = 0 AND ${isWanted} AND ${when}`,
    sql`dismissed_at = NULL`,
  );
}

/** It was answered, if a condition holds, and asks for nothing any more: whoever answers has seen it. */
export function statementsToRead(ctx: Context, filter: NoticeFilter, when: SQL): Statement[] {
  return move(
    ctx,
    sql`${those(filter)} AND dismissed_at IS NULL AND ${when}`,
    sql`read_at = ${ctx.clock.now()}`,
  );
}

/** Whether a person has it unread on the bell: telling them anew would show it twice. */
export function isUnread(filter: NoticeFilter): SQL {
  return sql`EXISTS (SELECT 1 FROM notices WHERE ${those(filter)} AND dismissed_at IS NULL)`;
}

/**
 * Whether what a person was told once of a thing is hidden like that; NULL where they were not told, or it is forgotten.
 * `person` is an expression.
 */
export function isTakenBack(
  { type, target }: Pick<Required<NoticeFilter>, 'type' | 'target'>,
  person: SQL,
): SQL {
  return sql`(SELECT n.dismissed_at IS 0 FROM notices n WHERE n.person_id = ${person} AND n.type = ${type}
    AND n.priority = 1 AND n.target_kind = ${target.kind} AND n.target_id = ${target.id})`;
}

function those({ type, personId, actorId, target }: NoticeFilter): SQL {
  const whose = typeof personId === 'string' ? sql`= ${personId}` : sql`IN (${personId})`;
  const where = sql`person_id ${whose} AND type = ${type} AND priority = 1 AND actor_id = ${actorId} AND read_at IS NULL`;
  return target ? sql`${where} AND target_kind = ${target.kind} AND target_id = ${target.id}` : where;
}

function move(ctx: Context, where: SQL, set: SQL): Statement[] {
  return [
    ctx.events.recordForPeople(noticesChanged, sql`SELECT DISTINCT person_id FROM notices WHERE ${where}`),
    rawStatement(ctx.db, sql`UPDATE notices SET ${set} WHERE ${where}`),
  ];
}
