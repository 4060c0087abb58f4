import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { AppEvent } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, inList, runBatch, type Statement } from '#worker/platform/db.ts';
import type { Effect, Feature, Reaction } from '#worker/platform/feature.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { deliveries, outbox } from '#worker/platform/tables.ts';

type Done = ReadonlySet<string>;

/**
 * Brings events to every follower that has not had them yet and settles those that are through. A message is a
 * wake-up: the events are read anew. Answers the ids that are still unsettled.
 */
export async function deliver(
  ctx: Context,
  features: readonly Feature[],
  eventIds: readonly string[],
): Promise<string[]> {
  const { events, done } = await loadUnsettled(ctx, eventIds);
  const failed = new Set<string>();
  for (const event of events) {
    for (const reaction of reactionsTo(features, event)) {
      if (!done.has(deliveryKey(event.id, reaction.name)) && !(await react(ctx, reaction, event)))
        failed.add(event.id);
    }
  }
  const receipts: Statement[] = [];
  for (const effect of features.flatMap((feature) => feature.effects ?? [])) {
    receipts.push(...(await runEffect(ctx, effect, events, done, failed)));
  }
  await runBatch(ctx.db, [...receipts, ...settle(ctx, events, failed)]);
  return [...failed];
}

async function loadUnsettled(
  ctx: Context,
  eventIds: readonly string[],
): Promise<{ events: AppEvent[]; done: Done }> {
  const [rows, receipts] = await ctx.db.batch([
    ctx.db
      .select()
      .from(outbox)
      .where(and(inList(outbox.id, eventIds), isNull(outbox.settledAt))),
    ctx.db
      .select({ eventId: deliveries.eventId, follower: deliveries.follower })
      .from(deliveries)
      .where(inList(deliveries.eventId, eventIds)),
  ]);
  const events = rows
    .map(({ id, type, payload, actorId, createdAt }) => ({ id, type, payload, actorId, at: createdAt }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { events, done: new Set(receipts.map((row) => deliveryKey(row.eventId, row.follower))) };
}

function deliveryKey(eventId: string, follower: string): string {
  return `${eventId}:${follower}`;
}

function reactionsTo(features: readonly Feature[], { type }: { type: string }): readonly Reaction[] {
  return registryOf(features).reactions.get(type) ?? [];
}

async function react(ctx: Context, reaction: Reaction, event: AppEvent): Promise<boolean> {
  try {
    const statements = await reaction.react(ctx, event as never);
    await runBatch(ctx.db, [receipt(ctx, event.id, reaction.name), ...statements]);
    return true;
  } catch (error) {
    if (brokenConstraint(error)?.startsWith('deliveries.')) return true;
    ctx.log.error('reaction failed', error, { event: event.id, type: event.type, reaction: reaction.name });
    return false;
  }
}

async function runEffect(
  ctx: Context,
  effect: Effect,
  events: AppEvent[],
  done: Done,
  failed: Set<string>,
): Promise<Statement[]> {
  const mine = events.filter(
    (event) =>
      effect.on.includes(event.type) &&
      !done.has(deliveryKey(event.id, effect.name)) &&
      !failed.has(event.id),
  );
  const receipts: Statement[] = [];
  for (const group of effect.coalesced && mine.length > 0 ? [mine] : mine.map((event) => [event])) {
    try {
      await effect.run(ctx, group as never[]);
      receipts.push(
        ...group.map((event) => receipt(ctx, event.id, effect.name).onConflictDoNothing() as Statement),
      );
    } catch (error) {
      ctx.log.error('effect failed', error, { events: group.map((event) => event.id), effect: effect.name });
      for (const event of group) failed.add(event.id);
    }
  }
  return receipts;
}

function receipt(ctx: Context, eventId: string, follower: string) {
  return ctx.db.insert(deliveries).values({ eventId, follower, at: ctx.clock.now() });
}

function settle(ctx: Context, events: AppEvent[], failed: ReadonlySet<string>): Statement[] {
  const settled = events.filter((event) => !failed.has(event.id)).map((event) => event.id);
  return [
    ctx.db.update(outbox).set({ settledAt: ctx.clock.now() }).where(inList(outbox.id, settled)),
    ctx.db
      .update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1` })
      .where(inList(outbox.id, [...failed])),
  ];
}

/**
 * Before the answer leaves: runs the prompt reactions to what this context recorded, so that what they write is there when
 * the caller hears that it was done. One that fails is tried again with all others.
 */
export async function deliverPrompt(ctx: Context, features: readonly Feature[]): Promise<void> {
  const ids = ctx.events
    .pending()
    .filter((event) => reactionsTo(features, event).some((reaction) => reaction.prompt))
    .map((event) => event.id);
  if (ids.length === 0) return;
  const { events, done } = await loadUnsettled(ctx, ids);
  for (const event of events) {
    for (const reaction of reactionsTo(features, event)) {
      if (reaction.prompt && !done.has(deliveryKey(event.id, reaction.name)))
        await react(ctx, reaction, event);
    }
  }
}

/** After the commit: delivers what this context recorded; what did not finish goes to the queue. */
export async function deliverPending(ctx: Context, features: readonly Feature[]): Promise<void> {
  for (let ids = ctx.events.takePending(); ids.length > 0; ids = ctx.events.takePending()) {
    const failed = await deliver(ctx, features, ids).catch((error: unknown) => {
      ctx.log.error('delivery failed', error, { events: ids.length });
      return ids;
    });
    if (failed.length > 0) await ctx.queue.send(failed, { delaySeconds: 5 });
  }
}

const SWEEP_AFTER_MS = 60_000;
const SWEEP_LIMIT = 500;

/**
 * What a crash left between the commit and the delivery: unsettled events of over a minute, back into the queue. One that
 * was tried waits twice as long for every try: the queue tries it too, and an outage must not use up its tries at once.
 */
export async function sweepOutbox(ctx: Context): Promise<void> {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          isNull(outbox.settledAt),
          lt(outbox.createdAt, ctx.clock.now() - SWEEP_AFTER_MS),
          lt(outbox.attempts, 10),
          sql`${outbox.createdAt} + (${SWEEP_AFTER_MS} << ${outbox.attempts}) < ${ctx.clock.now()}`,
        ),
      )
      .orderBy(outbox.createdAt)
      .limit(SWEEP_LIMIT),
  ]);
  if (rows.length > 0) await ctx.queue.send(rows.map((row) => row.id));
}

const RETENTION_MS = 14 * 24 * 60 * 60_000;

/** Forgets settled events and receipts older than two weeks, a bounded number a run. */
export async function pruneOutbox(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - RETENTION_MS;
  await ctx.db.batch([
    ctx.db
      .delete(outbox)
      .where(
        sql`${outbox.id} IN (SELECT id FROM outbox WHERE settled_at IS NOT NULL AND created_at < ${before} LIMIT 1000)`,
      ),
    ctx.db
      .delete(deliveries)
      .where(sql`rowid IN (SELECT rowid FROM deliveries WHERE at < ${before} LIMIT 5000)`),
  ]);
}

/** Whether an event exists and is through; for tests and the admin pages. */
export async function isSettled(ctx: Context, eventId: string): Promise<boolean> {
  const [rows] = await ctx.db.batch([
    ctx.db.select({ settledAt: outbox.settledAt }).from(outbox).where(eq(outbox.id, eventId)),
  ]);
  return rows[0]?.settledAt != null;
}
