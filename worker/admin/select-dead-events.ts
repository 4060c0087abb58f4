import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import { type Db, named } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { deadEvents, deliveries, outbox } from '#worker/platform/tables.ts';

const columns = {
  id: deadEvents.id,
  eventId: deadEvents.eventId,
  reason: deadEvents.reason,
  at: deadEvents.at,
  replayedAt: deadEvents.replayedAt,
  type: named(outbox.type, 'event_type'),
  payload: named(outbox.payload, 'event_payload'),
  actorId: named(outbox.actorId, 'event_actor'),
  recordedAt: named(outbox.createdAt, 'event_recorded_at'),
  attempts: named(outbox.attempts, 'event_attempts'),
  settledAt: named(outbox.settledAt, 'event_settled_at'),
  failure: named(outbox.failure, 'event_failure'),
};

/** A dead event with its event, whose columns are null once the event is deleted. */
export type DeadEventRow = {
  [K in keyof typeof columns]: Awaited<ReturnType<typeof selectDeadEvent>>[number][K] | EventGone<K>;
};
type EventGone<K> = K extends 'type' | 'payload' | 'recordedAt' | 'attempts' ? null : never;

/** Dead events in walking order, the newest first. */
export function selectDeadEvents(
  db: Db,
  { state, keyset, limit }: { state: 'open' | 'replayed'; keyset: Keyset | null; limit: number },
) {
  const isIt = state === 'open' ? isNull(deadEvents.replayedAt) : isNotNull(deadEvents.replayedAt);
  return db
    .select(columns)
    .from(deadEvents)
    .leftJoin(outbox, eq(outbox.id, deadEvents.eventId))
    .where(and(isIt, beyond(keyset, deadEvents.at, deadEvents.id)))
    .orderBy(walkOrder(keyset, deadEvents.at, deadEvents.id))
    .limit(limit);
}

export function selectDeadEvent(db: Db, id: string) {
  return db
    .select(columns)
    .from(deadEvents)
    .leftJoin(outbox, eq(outbox.id, deadEvents.eventId))
    .where(eq(deadEvents.id, id));
}

/** The subscribers that have handled the event of a dead event. */
export function selectReceipts(db: Db, id: string) {
  return db
    .select({ subscriber: deliveries.subscriber, at: deliveries.at })
    .from(deliveries)
    .where(sql`${deliveries.eventId} = (SELECT event_id FROM dead_events WHERE id = ${id})`);
}

/** The oldest open dead events. */
export function selectOldestOpen(db: Db, limit: number) {
  return db
    .select({ id: deadEvents.id })
    .from(deadEvents)
    .where(isNull(deadEvents.replayedAt))
    .orderBy(deadEvents.at, deadEvents.id)
    .limit(limit);
}
