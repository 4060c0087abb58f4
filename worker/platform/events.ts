import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { EventKind } from '#src/shared/events.ts';
import type { Clock } from '#worker/platform/clock.ts';
import { type Db, rawStatement, type Statement, whenChanged } from '#worker/platform/db.ts';
import type { Ids } from '#worker/platform/ids.ts';
import { outbox } from '#worker/platform/tables.ts';

export type EventRecorder = {
  /** The statement that records an event; it belongs in the batch of the change that the event describes. */
  record: <T extends z.ZodType>(kind: EventKind<T>, payload: z.input<T>) => Statement;
  /**
   * Like `record`, but only if the statement right before it in the batch changed something. `truths` are fields of the
   * payload that only the batch itself can tell: conditions, which replace the booleans of the payload.
   */
  recordWhenChanged: <T extends z.ZodType>(
    kind: EventKind<T>,
    payload: z.input<T>,
    truths?: Record<string, SQL>,
  ) => Statement;
  /**
   * Records events that carry the ids of people whom a SELECT finds; none when it finds nobody. `people` selects distinct
   * `person_id`s. An event carries at most `most` ids, or more where twenty events would not suffice.
   */
  recordForPeople: (kind: PeopleKind, people: SQL, most?: number) => Statement;
  /** The events recorded so far and not yet taken. */
  pending: () => readonly { id: string; type: string }[];
  /** Takes the ids of the pending events, for whoever delivers them after the commit. */
  takePending: () => string[];
  /** Whether any event is pending: most requests record none. */
  hasPending: () => boolean;
};

/** How long an event belongs to the process that recorded it: longer than a Worker may run on after its answer. */
export const OWN_CLAIM_MS = 60_000;

type PeopleKind = EventKind<z.ZodObject<{ personIds: z.ZodArray<z.ZodUUID> }>>;

const MOST_PEOPLE = 500;
const MOST_EVENTS = 20;

/** Writes events into the outbox on behalf of an actor. */
export function eventRecorder(db: Db, clock: Clock, ids: Ids, actorId: () => string | null): EventRecorder {
  let pending: { id: string; type: string }[] = [];

  function row<T extends z.ZodType>(kind: EventKind<T>, payload: z.input<T>) {
    const id = ids.next();
    pending.push({ id, type: kind.type });
    const parsed = kind.payload.parse(payload) as Record<string, unknown>;
    const now = clock.now();
    const until = now + OWN_CLAIM_MS;
    const claim = { wakeAt: until, claimedUntil: until };
    return { id, type: kind.type, payload: parsed, actorId: actorId(), createdAt: now, ...claim };
  }

  return {
    record: (kind, payload) => db.insert(outbox).values(row(kind, payload)),
    recordWhenChanged(kind, payload, truths = {}) {
      const event = row(kind, payload);
      const json = Object.entries(truths).reduce(
        (made, [field, truth]) =>
          sql`json_set(${made}, ${`$.${field}`}, json(iif(${truth}, 'true', 'false')))`,
        sql`${JSON.stringify(event.payload)}`,
      );
      return db.insert(outbox).select(
        sql`SELECT ${event.id}, ${event.type}, ${json}, ${event.actorId}, ${event.createdAt},
            NULL, 0, ${event.wakeAt}, ${event.claimedUntil}, NULL WHERE ${whenChanged}`,
      );
    },
    recordForPeople(kind, people, most = MOST_PEOPLE) {
      const eventIds = Array.from({ length: MOST_EVENTS }, () => ids.next());
      pending.push(...eventIds.map((id) => ({ id, type: kind.type })));
      return rawStatement(
        db,
        sql`INSERT INTO outbox (id, type, payload, actor_id, created_at, wake_at, claimed_until)
          SELECT e.value, ${kind.type}, json_object('personIds', json_group_array(p.person_id)), ${actorId()},
            ${clock.now()}, ${clock.now() + OWN_CLAIM_MS}, ${clock.now() + OWN_CLAIM_MS}
          FROM (SELECT person_id, CAST((row_number() OVER (ORDER BY person_id) - 1)
              / max(${most}, count(*) OVER () / ${MOST_EVENTS}) AS INTEGER) AS part
            FROM (${people})) p
          JOIN json_each(${JSON.stringify(eventIds)}) e ON e.key = p.part GROUP BY e.key`,
      );
    },
    pending: () => pending,
    hasPending: () => pending.length > 0,
    takePending() {
      const taken = pending.map((event) => event.id);
      pending = [];
      return taken;
    },
  };
}
