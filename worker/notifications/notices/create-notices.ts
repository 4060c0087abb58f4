import { type SQL, sql } from 'drizzle-orm';
import { noticesChanged } from '#src/notifications/events.ts';
import { featureOfType } from '#src/notifications/rules.ts';
import type { AppEvent } from '#src/shared/events.ts';
import { isThreadMuted, wants } from '#worker/notifications/notices/preference-predicates.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import type { NoticeDraft, NoticeType } from '#worker/platform/notice-type.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import { hasRestricted, isBlocked } from '#worker/social/queries.ts';

/** The draft of one type of notice for one event. */
type Notification = { type: NoticeType; draft: NoticeDraft; event: Pick<AppEvent, 'id'>; now: number };

/**
 * Returns the statements that create the notices of a draft, for the batch of a handler: one statement for all notices,
 * one for the actor of merged notices, and one that records the event for the bells. Triggers update the numbers on the bells.
 */
export function statementsToNotify(
  ctx: Context,
  type: NoticeType,
  event: Pick<AppEvent, 'id'>,
  draft: NoticeDraft,
): Statement[] {
  const notification = { type, draft, event, now: ctx.clock.now() };
  return [
    insertNotices(ctx, notification),
    ...(type.priority === 2 && draft.actorId ? [addActor(ctx, notification, draft.actorId)] : []),
    ctx.events.recordForPeople(
      noticesChanged,
      sql`SELECT DISTINCT person_id ${createdNotices(notification)}`,
    ),
  ];
}

/** The notices that this batch created or merged. Their time finds them, because hardly any others share it. */
function createdNotices({ type, event, now }: Notification): SQL {
  return sql`FROM notices WHERE updated_at = ${now} AND event_id = ${event.id} AND type = ${type.type}`;
}

function insertNotices(ctx: Context, notification: Notification): Statement {
  const { type, draft, event, now } = notification;
  const { target, actorId, groupKey, params = {} } = draft;
  const thread =
    draft.thread ?? (target && requireTarget(ctx.registry, target.kind).hasComments ? target : null);
  const feature = featureOfType(type.type);
  // UUIDv7s that share their time; each adds 48 bits of chance.
  const idBeginning = ctx.ids.next().slice(0, 24);
  return rawStatement(
    ctx.db,
    sql`INSERT INTO notices (id, person_id, type, feature, priority, group_key, target_kind, target_id, thread_kind,
        thread_id, actor_id, actor_count, params, created_at, updated_at, mailed_at, event_id)
      SELECT ${idBeginning} || lower(hex(randomblob(6))), r.person_id, ${type.type}, ${feature}, ${type.priority},
        ${groupKey}, ${target?.kind ?? null}, ${target?.id ?? null}, ${thread?.kind ?? null}, ${thread?.id ?? null},
        ${actorId}, ${type.priority === 1 && actorId ? 1 : 0}, ${JSON.stringify(params)}, ${now}, ${now},
        ${type.mailed === false ? now : null}, ${event.id}
      FROM (SELECT DISTINCT person_id FROM (${recipientsOf(draft)})) r JOIN people p ON p.id = r.person_id
      WHERE p.suspended_at IS NULL AND p.email IS NOT NULL AND p.email_verified_at IS NOT NULL${type.always ? sql`` : sql` AND ${wanted(ctx, notification, thread)}`}
      ${type.priority === 1 ? sql`ON CONFLICT DO NOTHING` : MERGE}`,
  );
}

function recipientsOf({ recipients }: NoticeDraft): SQL {
  if (!Array.isArray(recipients)) return recipients as SQL;
  return sql`SELECT value AS person_id FROM json_each(${JSON.stringify(recipients)})`;
}

const MERGE = sql`ON CONFLICT (person_id, type, group_key) WHERE read_at IS NULL AND dismissed_at IS NULL
  DO UPDATE SET target_kind = excluded.target_kind, target_id = excluded.target_id, thread_kind = excluded.thread_kind,
    thread_id = excluded.thread_id, actor_id = excluded.actor_id, params = excluded.params,
    updated_at = excluded.updated_at, mailed_at = excluded.mailed_at, event_id = excluded.event_id`;

/** Whether a recipient `r` wants the notice and may see its target. */
function wanted(ctx: Context, notification: Notification, thread: NoticeDraft['target']): SQL {
  const { type, draft, now } = notification;
  const { actorId, target } = draft;
  const person = sql`r.person_id`;
  const conditions = [wants(person, sql`${type.type}`, 'app')];
  if (actorId) {
    conditions.push(
      sql`${person} <> ${actorId}`,
      sql`NOT ${hasRestricted(person, sql`${actorId}`)}`,
      sql`NOT ${isBlocked(person, sql`${actorId}`)}`,
    );
  }
  if (thread) {
    conditions.push(sql`NOT ${isThreadMuted(person, { kind: sql`${thread.kind}`, id: sql`${thread.id}` })}`);
  }
  if (target) {
    const viewer = { kind: 'member' as const, personId: person };
    conditions.push(requireTarget(ctx.registry, target.kind).isVisible(sql`${target.id}`, { viewer, now }));
  }
  return sql.join(conditions, sql` AND `);
}

/** Adds the actor to merged notices; a trigger counts each actor once. */
function addActor(ctx: Context, notification: Notification, actorId: string): Statement {
  const { draft, now } = notification;
  return rawStatement(
    ctx.db,
    sql`INSERT INTO notice_actors (notice_id, person_id, at, since)
      SELECT id, ${actorId}, ${now}, coalesce(${draft.since ?? now}, ${now}) ${createdNotices(notification)}
      ON CONFLICT DO UPDATE SET at = excluded.at, since = min(since, excluded.since)`,
  );
}
