import { and, isNull, type SQL, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';
import { deadLetters, outbox } from '#worker/platform/tables.ts';

const hasNoOpenLetter = sql`NOT EXISTS (SELECT 1 FROM dead_letters known
  WHERE known.event_id = outbox.id AND known.replayed_at IS NULL)`;

/** A dead letter of an event that the queue gave up on: none if it came through meanwhile or has one that is open. */
export function statementToKeepLetter(
  ctx: Context,
  letter: { id: string; eventId: string; reason: string },
): Statement {
  return ctx.db
    .insert(deadLetters)
    .select(
      sql`SELECT ${letter.id}, outbox.id, ${letter.reason}, ${ctx.clock.now()}, NULL FROM outbox
        WHERE outbox.id = ${letter.eventId} AND outbox.settled_at IS NULL AND ${hasNoOpenLetter}`,
    )
    .onConflictDoNothing();
}

/** Dead letters of all events of a condition: the queue that should have left them may have lost them too. */
export function statementToGiveUp(ctx: Context, which: SQL | undefined): Statement {
  const now = ctx.clock.now();
  return ctx.db
    .insert(deadLetters)
    .select(
      sql`SELECT outbox.id || '@' || ${now}, outbox.id, 'gave up after ' || outbox.attempts || ' tries', ${now}, NULL
        FROM outbox WHERE ${which} AND ${hasNoOpenLetter}`,
    )
    .onConflictDoNothing();
}

/** The letters of events that came through after all need nobody any more. */
export function statementToCloseLetters(ctx: Context, eventIds: readonly string[]): Statement {
  return ctx.db
    .update(deadLetters)
    .set({ replayedAt: ctx.clock.now() })
    .where(and(inList(deadLetters.eventId, eventIds), isNull(deadLetters.replayedAt)));
}

/**
 * Brings the events of open letters back, their tries counted anew: only the followers that have not had them yet will
 * run. Of a letter that is open no more nothing happens; if an event is given up again, it leaves another. Answers how many.
 */
export async function replayLetters(ctx: Context, letterIds: readonly string[]): Promise<number> {
  const open = and(inList(deadLetters.id, letterIds), isNull(deadLetters.replayedAt));
  const events = sql`${outbox.id} IN (SELECT event_id FROM dead_letters WHERE ${open})`;
  const [, replayed] = await ctx.db.batch([
    // Due at once: should this process die before it wakes them, the sweep does.
    ctx.db
      .update(outbox)
      .set({ attempts: 0, wakeAt: ctx.clock.now() })
      .where(and(events, isNull(outbox.settledAt))),
    ctx.db
      .update(deadLetters)
      .set({ replayedAt: ctx.clock.now() })
      .where(open)
      .returning({ eventId: deadLetters.eventId }),
  ]);
  if (replayed.length > 0) await ctx.queue.send(replayed.map((letter) => letter.eventId));
  return replayed.length;
}

const RETENTION_MS = 30 * 24 * 60 * 60_000;

/** Forgets letters that were replayed a month ago; the open ones wait for somebody. */
export async function pruneLetters(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - RETENTION_MS;
  await runBatch(ctx.db, [
    ctx.db.delete(deadLetters).where(
      sql`${deadLetters.id} IN (SELECT id FROM dead_letters WHERE replayed_at IS NOT NULL AND at < ${before}
        ORDER BY at LIMIT 1000)`,
    ),
  ]);
}
