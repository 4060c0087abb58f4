import { and, isNull, type SQL, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';
import { deadEvents, outbox } from '#worker/platform/tables.ts';

const hasNoOpenDeadEvent = sql`NOT EXISTS (SELECT 1 FROM dead_events known
  WHERE known.event_id = outbox.id AND known.replayed_at IS NULL)`;

/** Stores a dead event for an event that the queue gave up on, unless the event is settled or has an open dead event. */
export function statementToKeepDeadEvent(
  ctx: Context,
  { id, eventId, reason }: { id: string; eventId: string; reason: string },
): Statement {
  return ctx.db
    .insert(deadEvents)
    .select(
      sql`SELECT ${id}, outbox.id, ${reason}, ${ctx.clock.now()}, NULL FROM outbox
        WHERE outbox.id = ${eventId} AND outbox.settled_at IS NULL AND ${hasNoOpenDeadEvent}`,
    )
    .onConflictDoNothing();
}

/** Stores dead events for the events that match a condition; the dead-letter queue may have lost their messages. */
export function statementToGiveUp(ctx: Context, which: SQL | undefined): Statement {
  const now = ctx.clock.now();
  return ctx.db
    .insert(deadEvents)
    .select(
      sql`SELECT outbox.id || '@' || ${now}, outbox.id, 'gave up after ' || outbox.attempts || ' tries', ${now}, NULL
        FROM outbox WHERE ${which} AND ${hasNoOpenDeadEvent}`,
    )
    .onConflictDoNothing();
}

/** Closes the dead events of events that were settled after all. */
export function statementToCloseDeadEvents(ctx: Context, eventIds: readonly string[]): Statement {
  return ctx.db
    .update(deadEvents)
    .set({ replayedAt: ctx.clock.now() })
    .where(and(inList(deadEvents.eventId, eventIds), isNull(deadEvents.replayedAt)));
}

/**
 * Replays open dead events; the attempts of their events start again at 0. Only subscribers without a delivery will run. A
 * dead event that is not open is skipped. An event that is given up again gets another dead event. Returns the number
 * replayed.
 */
export async function replayDeadEvents(ctx: Context, ids: readonly string[]): Promise<number> {
  const open = and(inList(deadEvents.id, ids), isNull(deadEvents.replayedAt));
  const events = sql`${outbox.id} IN (SELECT event_id FROM dead_events WHERE ${open})`;
  const [, replayed] = await ctx.db.batch([
    // Due at once: if this process dies before it sends the messages, the sweep sends them.
    ctx.db
      .update(outbox)
      .set({ attempts: 0, wakeAt: ctx.clock.now() })
      .where(and(events, isNull(outbox.settledAt))),
    ctx.db
      .update(deadEvents)
      .set({ replayedAt: ctx.clock.now() })
      .where(open)
      .returning({ eventId: deadEvents.eventId }),
  ]);
  if (replayed.length > 0) await ctx.queue.send(replayed.map(({ eventId }) => eventId));
  return replayed.length;
}

const RETENTION_MS = 30 * 24 * 60 * 60_000;

/** Deletes dead events that were replayed a month ago; open ones stay. */
export async function pruneDeadEvents(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - RETENTION_MS;
  await runBatch(ctx.db, [
    ctx.db.delete(deadEvents).where(
      sql`${deadEvents.id} IN (SELECT id FROM dead_events WHERE replayed_at IS NOT NULL AND at < ${before}
        ORDER BY at LIMIT 1000)`,
    ),
  ]);
}
