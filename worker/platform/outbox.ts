import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';
import { statementToCloseEmails, statementToGiveUp } from '#worker/platform/dead-events.ts';
import { derivedId } from '#worker/platform/ids.ts';
import { deliveries, type Failure, outbox } from '#worker/platform/tables.ts';

/** An event that this process alone works on until a moment. */
export type ClaimedEvent = AppEvent & { attempts: number; until: number };

/** Held events in the order in which they were told, and which subscribers have had them (`deliveryKey`). */
export type Claimed = { events: ClaimedEvent[]; done: ReadonlySet<string> };

/** How long a consumer holds what it claimed. What a crash left is claimed anew after that. */
export const CLAIM_MS = 3 * 60_000;
const SWEEP_LIMIT = 500;
const MAX_ATTEMPTS = 10;
const WAKE_AGAIN_MS = 60_000;
/** What the sweep sent waits in the queue for a quarter of an hour before it is sent once more. */
const QUEUE_DOUBLINGS = 4;
const RETENTION_MS = 14 * 24 * 60 * 60_000;

export function deliveryKey(eventId: string, subscriber: string): string {
  return `${eventId}:${subscriber}`;
}

/** Of the events that this process told, those that are still its own: no claim is written for them, they came with it. */
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

/** Claims events for this process. `busy` are those that another one holds, and until when. */
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

/** Ends the work on held events: those without a failure are through, the others are let go and woken later. */
export function statementsToSettle(
  ctx: Context,
  events: readonly ClaimedEvent[],
  failures: ReadonlyMap<string, Failure>,
): Statement[] {
  const now = ctx.clock.now();
  const through = events.filter((event) => !failures.has(event.id));
  const retried = through.filter((event) => event.attempts > 0).map((event) => event.id);
  const failed = events.filter((event) => failures.has(event.id));
  return [
    ...(through.length > 0
      ? [
          ctx.db
            .update(outbox)
            .set({ settledAt: now, wakeAt: null })
            .where(
              inList(
                outbox.id,
                through.map((event) => event.id),
              ),
            ),
        ]
      : []),
    ...(retried.length > 0 ? [statementToCloseEmails(ctx, retried)] : []),
    ...(failed.length > 0 ? [letGo(ctx, failed, failures)] : []),
  ];
}

/** Only what is still held: a process that slept through the end of its claim lets go of nobody else's. */
function letGo(
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
      failure: sql`let_go.value -> 'failure'`,
    })
    .from(sql`json_each(${JSON.stringify(rows)}) AS let_go`)
    .where(
      and(
        eq(outbox.id, sql`let_go.value ->> 'id'`),
        eq(outbox.claimedUntil, sql`let_go.value ->> 'until'`),
        isNull(outbox.settledAt),
      ),
    );
}

/** A minute later, doubled for every try, but for no fewer than so many. */
function wakeAfter(ctx: Context, atLeast: number) {
  const doublings = sql`max(${atLeast}, min(${outbox.attempts}, ${MAX_ATTEMPTS}))`;
  return sql`${ctx.clock.now()} + (${WAKE_AGAIN_MS} << ${doublings})`;
}

/** Leaves own events to the queue before the claim that they came with has run out. */
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
 * Tells events that other invocations shall deliver, so many seconds after each other: what an effect has no room for. Their
 * ids come of the events that they come `from` and of what they say: telling the same again tells nothing twice, and telling
 * something else leaves nothing out.
 */
export async function tellLater<T extends z.ZodType>(
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
 * The net below everything: what a crash, a lost message or a queue that gave up left unsettled goes back into the queue,
 * later after every try, each no more often than that; what was tried too often becomes a dead event and rests.
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

/** Forgets settled events and their receipts after two weeks, a bounded number a run. */
export async function pruneOutbox(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - RETENTION_MS;
  await ctx.db.batch([
    ctx.db
      .delete(outbox)
      .where(sql`${outbox.id} IN (SELECT id FROM outbox WHERE settled_at < ${before} LIMIT 5000)`),
    // The receipts of what still waits are what keeps a replay from doing anything twice.
    ctx.db.delete(deliveries).where(
      sql`rowid IN (SELECT d.rowid FROM deliveries d WHERE d.at < ${before} AND NOT EXISTS (
          SELECT 1 FROM outbox o WHERE o.id = d.event_id AND o.settled_at IS NULL) ORDER BY d.at LIMIT 20000)`,
    ),
  ]);
}

/** Whether an event exists and is through; for tests. */
export async function isSettled(ctx: Context, eventId: string): Promise<boolean> {
  const [rows] = await ctx.db.batch([
    ctx.db.select({ settledAt: outbox.settledAt }).from(outbox).where(eq(outbox.id, eventId)),
  ]);
  return rows[0]?.settledAt != null;
}
