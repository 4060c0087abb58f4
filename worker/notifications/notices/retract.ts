import { type SQL, sql } from 'drizzle-orm';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import { isThreadMuted, wants } from '#worker/notifications/notices/preference-predicates.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { hasRestricted } from '#worker/social/queries.ts';

/**
 * P1 notices of a type about an action of `actorId`. `personId` is the person who has them, or a SELECT of such people.
 * Without a `target` those about any target match.
 */
type NoticeFilter = {
  type: string;
  personId: string | SQL;
  actorId: string;
  target?: Ref;
};

/**
 * Retracts unread notices if a condition holds, because what they report was undone. The rows stay with `dismissed_at` 0, so
 * that nobody is notified twice when it is done again.
 */
export function statementsToRetract(ctx: Context, filter: NoticeFilter, when: SQL): Statement[] {
  return update(ctx, sql`${matches(filter)} AND dismissed_at IS NULL AND ${when}`, sql`dismissed_at = 0`);
}

/**
 * Restores retracted notices if a condition holds, because what they report was done again. Notices stay retracted for people
 * who no longer want the type, muted the thread or restricted the actor.
 */
export function statementsToRestore(ctx: Context, filter: NoticeFilter, when: SQL): Statement[] {
  const person = sql`notices.person_id`;
  const isWanted = sql`NOT ${hasRestricted(person, sql`${filter.actorId}`)} AND ${wants(person, sql`notices.type`, 'app')}
    AND NOT ${isThreadMuted(person, { kind: sql`notices.thread_kind`, id: sql`notices.thread_id` })}`;
  return update(
    ctx,
    sql`${matches(filter)} AND dismissed_at = 0 AND ${isWanted} AND ${when}`,
    sql`dismissed_at = NULL`,
  );
}

/** Marks unread notices as read if a condition holds: a person who answers a request has seen its notice. */
export function statementsToRead(ctx: Context, filter: NoticeFilter, when: SQL): Statement[] {
  return update(
    ctx,
    sql`${matches(filter)} AND dismissed_at IS NULL AND ${when}`,
    sql`read_at = ${ctx.clock.now()}`,
  );
}

/** Whether a person has such a notice unread on the bell; a second one would show the same twice. */
export function isUnread(filter: NoticeFilter): SQL {
  return sql`EXISTS (SELECT 1 FROM notices WHERE ${matches(filter)} AND dismissed_at IS NULL)`;
}

/** Whether a person has read or dismissed a merged notice to which the actor was added since a moment. */
export function hasSeen({ type, personId, actorId }: Omit<NoticeFilter, 'target'>, since: number): SQL {
  return sql`EXISTS (SELECT 1 FROM notices n JOIN notice_actors a ON a.notice_id = n.id
    WHERE n.person_id = ${personId} AND n.type = ${type} AND (n.read_at IS NOT NULL OR n.dismissed_at > 0)
      AND a.person_id = ${actorId} AND a.at > ${since})`;
}

/**
 * Whether a person's P1 notice of a type about a target is retracted; NULL if there is no such notice, or not any more.
 * `person` is an expression.
 */
export function isRetracted(
  { type, target }: Pick<Required<NoticeFilter>, 'type' | 'target'>,
  person: SQL,
): SQL {
  return sql`(SELECT n.dismissed_at IS 0 FROM notices n WHERE n.person_id = ${person} AND n.type = ${type}
    AND n.priority = 1 AND n.target_kind = ${target.kind} AND n.target_id = ${target.id})`;
}

function matches({ type, personId, actorId, target }: NoticeFilter): SQL {
  const whose = typeof personId === 'string' ? sql`= ${personId}` : sql`IN (${personId})`;
  const where = sql`person_id ${whose} AND type = ${type} AND priority = 1 AND actor_id = ${actorId} AND read_at IS NULL`;
  return target ? sql`${where} AND target_kind = ${target.kind} AND target_id = ${target.id}` : where;
}

function update(ctx: Context, where: SQL, set: SQL): Statement[] {
  return [
    ctx.events.recordForPeople(noticesChanged, sql`SELECT DISTINCT person_id FROM notices WHERE ${where}`),
    rawStatement(ctx.db, sql`UPDATE notices SET ${set} WHERE ${where}`),
  ];
}
