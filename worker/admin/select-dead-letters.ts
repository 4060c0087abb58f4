import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import { type Db, named } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { deadLetters, deliveries, outbox } from '#worker/platform/tables.ts';

const columns = {
  id: deadLetters.id,
  eventId: deadLetters.eventId,
  reason: deadLetters.reason,
  at: deadLetters.at,
  replayedAt: deadLetters.replayedAt,
  type: named(outbox.type, 'event_type'),
  payload: named(outbox.payload, 'event_payload'),
  actorId: named(outbox.actorId, 'event_actor'),
  toldAt: named(outbox.createdAt, 'told_at'),
  attempts: named(outbox.attempts, 'event_attempts'),
  settledAt: named(outbox.settledAt, 'event_settled_at'),
  failure: named(outbox.failure, 'event_failure'),
};

/** A letter with its event, whose columns are null once it is forgotten. */
export type LetterRow = {
  [K in keyof typeof columns]: Awaited<ReturnType<typeof selectLetter>>[number][K] | EventGone<K>;
};
type EventGone<K> = K extends 'type' | 'payload' | 'toldAt' | 'attempts' ? null : never;

/** Letters in walking order, the newest first. */
export function selectLetters(
  db: Db,
  { state, keyset, limit }: { state: 'open' | 'replayed'; keyset: Keyset | null; limit: number },
) {
  const isIt = state === 'open' ? isNull(deadLetters.replayedAt) : isNotNull(deadLetters.replayedAt);
  return db
    .select(columns)
    .from(deadLetters)
    .leftJoin(outbox, eq(outbox.id, deadLetters.eventId))
    .where(and(isIt, beyond(keyset, deadLetters.at, deadLetters.id)))
    .orderBy(walkOrder(keyset, deadLetters.at, deadLetters.id))
    .limit(limit);
}

export function selectLetter(db: Db, id: string) {
  return db
    .select(columns)
    .from(deadLetters)
    .leftJoin(outbox, eq(outbox.id, deadLetters.eventId))
    .where(eq(deadLetters.id, id));
}

/** Which followers have had the event of a letter. */
export function selectLetterReceipts(db: Db, id: string) {
  return db
    .select({ follower: deliveries.follower, at: deliveries.at })
    .from(deliveries)
    .where(sql`${deliveries.eventId} = (SELECT event_id FROM dead_letters WHERE id = ${id})`);
}

/** The open letters that wait longest. */
export function selectOldestOpen(db: Db, limit: number) {
  return db
    .select({ id: deadLetters.id })
    .from(deadLetters)
    .where(isNull(deadLetters.replayedAt))
    .orderBy(deadLetters.at, deadLetters.id)
    .limit(limit);
}
