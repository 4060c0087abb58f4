import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';
import { statementToCloseDeadEvents, statementToGiveUp } from '#worker/platform/dead-events.ts';
import { derivedId } from '#worker/platform/ids.ts';
import { deliveries, type Failure, outbox } from '#worker/platform/tables.ts';

/** An event that this process has claimed, until `until` (UTC epoch milliseconds). */
export type ClaimedEvent = AppEvent & { attempts: number; until: number };

/** Claimed events in the order in which they were recorded, and the subscribers that are done (`deliveryKey`). */
export type Claimed = { events: ClaimedEvent[]; done: ReadonlySet<string> };

/** How long a consumer's claim lasts. After a crash the events can be claimed again when it ends. */
export const CLAIM_MS = 3 * 60_000;
const SWEEP_LIMIT = 500;
const MAX_ATTEMPTS = 10;
const WAKE_AGAIN_MS = 60_000;
/** The sweep sends an event again after a quarter of an hour at the earliest (2^4 times `WAKE_AGAIN_MS`). */
const QUEUE_DOUBLINGS = 4;
const RETENTION_MS = 14 * 24 * 60 * 60_000;

export function deliveryKey(eventId: string, subscriber: string): string {
  return `${eventId}:${subscriber}`;
}

/** Reads the events that this process recorded and still owns. No claim is written: events are recorded with a claim. */
export async function claimOwn(ctx: Context, eventIds: readonly string[]): Promise<Claimed> {
  const stillOwn = or(eq(outbox.claimedUntil, 0), gt(outbox.claimedUntil, ctx.clock.now()));
  const [rows, receipts] = await ctx.db.batch([
    ctx.db
      .select()
      .from(outbox)
      .where(and(inList(outbox.id, eventIds), isNull(outbox.settledAt), eq(outbox.attempts, 0), stillOwn)),
    selectReceipts(ctx, eventIds),
  ]);
  return { events: toClaimed(rows), done: toDone(receipts) };
}

/** Claims events for this process. `busy` has the events that another process has claimed, and until when. */
export async function claim(
  ctx: Context,
  eventIds: readonly string[],
): Promise<Claimed & { busy: ReadonlyMap<string, number> }> {
  const now = ctx.clock.now();
  const unsettled = and(inList(outbox.id, eventIds), isNull(outbox.settledAt));
  const [busy, rows, receipts] = await ctx.db.batch([
    ctx.db
      .select({ id: outbox.id, until: outbox.claimedUntil })
      .from(outbox)
      .where(and(unsettled, gt(outbox.claimedUntil, now))),
    ctx.db
      .update(outbox)
      .set({ claimedUntil: now + CLAIM_MS, attempts: sql`${outbox.attempts} + 1` })
      .where(and(unsettled, lte(outbox.claimedUntil, now)))
      .returning(),
    selectReceipts(ctx, eventIds),
  ]);
  return {
    events: toClaimed(rows),
    done: toDone(receipts),
    busy: new Map(busy.map(({ id, until }) => [id, until])),
  };
}

function selectReceipts(ctx: Context, eventIds: readonly string[]) {
  return ctx.db
    .select({ eventId: deliveries.eventId, subscriber: deliveries.subscriber })
    .from(deliveries)
    .where(inList(deliveries.eventId, eventIds));
}

function toClaimed(rows: (typeof outbox.$inferSelect)[]): ClaimedEvent[] {
  return rows
    .map(({ id, type, payload, actorId, createdAt, attempts, claimedUntil }) => {
      return { id, type, payload, actorId, at: createdAt, attempts, until: claimedUntil || Infinity };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toDone(receipts: { eventId: string; subscriber: string }[]): ReadonlySet<string> {
  return new Set(receipts.map((row) => deliveryKey(row.eventId, row.subscriber)));
}

/** Ends the work on claimed events: those without a failure are settled, the others are released for a later try. */
export function statementsToSettle(
  ctx: Context,
  events: readonly ClaimedEvent[],
  failures: ReadonlyMap<string, Failure>,
): Statement[] {
  const now = ctx.clock.now();
  const settled = events.filter((event) => !failures.has(event.id));
  const retried = settled.filter((event) => event.attempts > 0).map((event) => event.id);
  const failed = events.filter((event) => failures.has(event.id));
  return [
    ...(settled.length > 0
      ? [
          ctx.db
            .update(outbox)
            .set({ settledAt: now, wakeAt: null })
            .where(
              inList(
                outbox.id,
                settled.map((event) => event.id),
              ),
            ),
        ]
      : []),
    ...(retried.length > 0 ? [statementToCloseDeadEvents(ctx, retried)] : []),
    ...(failed.length > 0 ? [releaseClaims(ctx, failed, failures)] : []),
  ];
}

/** Releases claims that are still this process's own: after its claim ended another process may have claimed the event. */
function releaseClaims(
  ctx: Context,
  events: readonly ClaimedEvent[],
  failures: ReadonlyMap<string, Failure>,
): Statement {
  const rows = events.map(({ id, until }) => {
    return { id, until: until === Infinity ? 0 : until, failure: failures.get(id) ?? null };
  });
  return ctx.db
    .update(outbox)
    .set({
      claimedUntil: 0,
      wakeAt: wakeAfter(ctx, 0),
      failure: sql`released.value -> 'failure'`,
    })
    .from(sql`json_each(${JSON.stringify(rows)}) AS released`)
    .where(
      and(
        eq(outbox.id, sql`released.value ->> 'id'`),
        eq(outbox.claimedUntil, sql`released.value ->> 'until'`),
        isNull(outbox.settledAt),
      ),
    );
}

/** When to wake an event again: a minute from now, doubled for every attempt, and for `atLeast` attempts at least. */
function wakeAfter(ctx: Context, atLeast: number) {
  const doublings = sql`max(${atLeast}, min(${outbox.attempts}, ${MAX_ATTEMPTS}))`;
  return sql`${ctx.clock.now()} + (${WAKE_AGAIN_MS} << ${doublings})`;
}

/** Hands own events to the queue and releases the claim that they were recorded with. */
export async function leaveToQueue(ctx: Context, eventIds: readonly string[]): Promise<void> {
  await ctx.db.batch([
    ctx.db
      .update(outbox)
      .set({ claimedUntil: 0 })
      .where(and(inList(outbox.id, eventIds), isNull(outbox.settledAt), eq(outbox.attempts, 0))),
  ]);
  await ctx.queue.send(eventIds);
}

/**
 * Records events that other invocations shall deliver, `secondsApart` seconds after each other: work that does not fit into
 * an effect. Their ids derive from the ids in `from` and the payloads: recording the same events again has no effect, and an
 * event with another payload is always recorded.
 */
export async function recordLater<T extends z.ZodType>(
  ctx: Context,
  { type, payload: shape }: EventKind<T>,
  payloads: readonly z.input<T>[],
  { from, secondsApart }: { from: readonly string[]; secondsApart: number },
): Promise<void> {
  const now = ctx.clock.now();
  const events = await Promise.all(
    payloads.map(async (payload, at) => ({
      id: await derivedId(type, ...from, JSON.stringify(payload)),
      payload: shape.parse(payload) as Record<string, unknown>,
      delaySeconds: (at + 1) * secondsApart,
    })),
  );
  await runBatch(
    ctx.db,
    events.map(({ id, payload, delaySeconds }) =>
      ctx.db
        .insert(outbox)
        .values({
          ...{ id, type, payload, actorId: null, createdAt: now, claimedUntil: 0 },
          wakeAt: now + delaySeconds * 1000 + WAKE_AGAIN_MS,
        })
        .onConflictDoNothing(),
    ),
  );
  for (const { id, delaySeconds } of events) await ctx.queue.send([id], { delaySeconds });
}

/**
 * Sends due events back into the queue: those that a crash, a lost message or a queue that gave up left unsettled. Each
 * attempt doubles the delay. Events with too many attempts become dead events and are not woken again.
 */
export async function sweepOutbox(ctx: Context): Promise<void> {
  const now = ctx.clock.now();
  const due = and(isNull(outbox.settledAt), lte(outbox.wakeAt, now), lte(outbox.claimedUntil, now));
  const spent = and(due, sql`${outbox.attempts} >= ${MAX_ATTEMPTS}`);
  const [, , woken] = await ctx.db.batch([
    statementToGiveUp(ctx, spent),
    ctx.db.update(outbox).set({ wakeAt: null }).where(spent),
    ctx.db
      .update(outbox)
      .set({ wakeAt: wakeAfter(ctx, QUEUE_DOUBLINGS) })
      .where(
        sql`${outbox.id} IN (SELECT id FROM outbox WHERE ${due} ORDER BY ${outbox.wakeAt} LIMIT ${SWEEP_LIMIT})`,
      )
      .returning({ id: outbox.id }),
  ]);
  if (woken.length > 0) await ctx.queue.send(woken.map((row) => row.id));
}

/** Deletes settled events and their deliveries after two weeks, a bounded number at a time. */
export async function pruneOutbox(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - RETENTION_MS;
  await ctx.db.batch([
    ctx.db
      .delete(outbox)
      .where(sql`${outbox.id} IN (SELECT id FROM outbox WHERE settled_at < ${before} LIMIT 5000)`),
    // The deliveries of unsettled events keep a replay from running a subscriber twice.
    ctx.db.delete(deliveries).where(
      sql`rowid IN (SELECT d.rowid FROM deliveries d WHERE d.at < ${before} AND NOT EXISTS (
          SELECT 1 FROM outbox o WHERE o.id = d.event_id AND o.settled_at IS NULL) ORDER BY d.at LIMIT 20000)`,
    ),
  ]);
}

/** Whether an event exists and is settled; for tests. */
export async function isSettled(ctx: Context, eventId: string): Promise<boolean> {
  const [rows] = await ctx.db.batch([
    ctx.db.select({ settledAt: outbox.settledAt }).from(outbox).where(eq(outbox.id, eventId)),
  ]);
  return rows[0]?.settledAt != null;
}
