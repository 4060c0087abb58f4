import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { EventKind } from '#src/shared/events.ts';
import type { Clock } from '#worker/platform/clock.ts';
import { type Db, type Statement, whenChanged } from '#worker/platform/db.ts';
import type { Ids } from '#worker/platform/ids.ts';
import { outbox } from '#worker/platform/tables.ts';

export type EventRecorder = {
  /** The statement that writes an event; put it in the batch of the change that it tells of. */
  record: <T extends z.ZodType>(kind: EventKind<T>, payload: z.input<T>) => Statement;
  /** The same, told only if the statement right before it in the batch changed something. */
  recordWhenChanged: <T extends z.ZodType>(kind: EventKind<T>, payload: z.input<T>) => Statement;
  /** The events recorded so far and not yet taken. */
  pending: () => readonly { id: string; type: string }[];
  /** Their ids, taken; the door delivers them after the commit. */
  takePending: () => string[];
  /** Whether there are any: most requests tell nothing. */
  hasPending: () => boolean;
};

/** Writes events into the outbox on behalf of an actor. */
export function eventRecorder(db: Db, clock: Clock, ids: Ids, actorId: () => string | null): EventRecorder {
  let pending: { id: string; type: string }[] = [];

  function row<T extends z.ZodType>(kind: EventKind<T>, payload: z.input<T>) {
    const id = ids.next();
    pending.push({ id, type: kind.type });
    const parsed = kind.payload.parse(payload) as Record<string, unknown>;
    return { id, type: kind.type, payload: parsed, actorId: actorId(), createdAt: clock.now() };
  }

  return {
    record: (kind, payload) => db.insert(outbox).values(row(kind, payload)),
    recordWhenChanged(kind, payload) {
      const event = row(kind, payload);
      return db
        .insert(outbox)
        .select(
          sql`SELECT ${event.id}, ${event.type}, ${JSON.stringify(event.payload)}, ${event.actorId}, ${event.createdAt}, NULL, 0 WHERE ${whenChanged}`,
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
