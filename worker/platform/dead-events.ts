import { and, isNull, type SQL, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';
import { deadEvents, outbox } from '#worker/platform/tables.ts';

const hasNoOpenEmail = sql`NOT EXISTS (SELECT 1 FROM dead_events known
  WHERE known.event_id = outbox.id AND known.replayed_at IS NULL)`;

/** A dead event of an event that the queue gave up on: none if it came through meanwhile or has one that is open. */
export function statementToKeepEmail(
  ctx: Context,
  email: { id: string; eventId: string; reason: string },
): Statement {
  return ctx.db
    .insert(deadEvents)
    .select(
      sql`SELECT ${email.id}, outbox.id, ${email.reason}, ${ctx.clock.now()}, NULL FROM outbox
        WHERE outbox.id = ${email.eventId} AND outbox.settled_at IS NULL AND ${hasNoOpenEmail}`,
    )
    .onConflictDoNothing();
}

/** Dead events of all events of a condition: the queue that should have left them may have lost them too. */
export function statementToGiveUp(ctx: Context, which: SQL | undefined): Statement {
  const now = ctx.clock.now();
  return ctx.db
    .insert(deadEvents)
    .select(
      sql`SELECT outbox.id || '@' || ${now}, outbox.id, 'gave up after ' || outbox.attempts || ' tries', ${now}, NULL
        FROM outbox WHERE ${which} AND ${hasNoOpenEmail}`,
    )
    .onConflictDoNothing();
}

/** The emails of events that came through after all need nobody any more. */
export function statementToCloseEmails(ctx: Context, eventIds: readonly string[]): Statement {
  return ctx.db
    .update(deadEvents)
    .set({ replayedAt: ctx.clock.now() })
    .where(and(inList(deadEvents.eventId, eventIds), isNull(deadEvents.replayedAt)));
}

/**
 * Brings the events of open emails back, their tries counted anew: only the subscribers that have not had them yet will
 * run. Of an email that is open no more nothing happens; if an event is given up again, it leaves another. Answers how many.
 */
export async function replayEmails(ctx: Context, emailIds: readonly string[]): Promise<number> {
  const open = and(inList(deadEvents.id, emailIds), isNull(deadEvents.replayedAt));
  const events = sql`${outbox.id} IN (SELECT event_id FROM dead_events WHERE ${open})`;
  const [, replayed] = await ctx.db.batch([
    // Due at once: should this process die before it wakes them, the sweep does.
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
  if (replayed.length > 0) await ctx.queue.send(replayed.map((email) => email.eventId));
  return replayed.length;
}

const RETENTION_MS = 30 * 24 * 60 * 60_000;

/** Forgets emails that were replayed a month ago; the open ones wait for somebody. */
export async function pruneEmails(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - RETENTION_MS;
  await runBatch(ctx.db, [
    ctx.db.delete(deadEvents).where(
      sql`${deadEvents.id} IN (SELECT id FROM dead_events WHERE replayed_at IS NOT NULL AND at < ${before}
        ORDER BY at LIMIT 1000)`,
    ),
  ]);
}
