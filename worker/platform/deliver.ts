import type { AppEvent } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, runBatch, type Statement } from '#worker/platform/db.ts';
import { OWN_CLAIM_MS } from '#worker/platform/events.ts';
import type { Effect, EventHandler, Feature } from '#worker/platform/feature.ts';
import {
  type Claimed,
  type ClaimedEvent,
  claim,
  claimOwn,
  deliveryKey,
  leaveToQueue,
  statementsToSettle,
} from '#worker/platform/outbox.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { deliveries, type Failure } from '#worker/platform/tables.ts';

type Failures = Map<string, Failure>;

/** Delivers events that this process recorded to every subscriber. Returns the ids that are still unsettled. */
export async function deliver(
  ctx: Context,
  features: readonly Feature[],
  eventIds: readonly string[],
): Promise<string[]> {
  const claimed = await claimOwn(ctx, eventIds);
  return [...(await deliverAll(ctx, features, claimed)).keys()];
}

/**
 * Delivers events from the queue, which another process recorded. The events are claimed first, so that two consumers do not
 * run an effect twice, and read anew from the outbox. `busy` holds the events that another process has claimed.
 */
export async function claimAndDeliver(
  ctx: Context,
  features: readonly Feature[],
  eventIds: readonly string[],
): Promise<{ failed: ReadonlySet<string>; busy: ReadonlyMap<string, number> }> {
  const { events, done, busy } = await claim(ctx, eventIds);
  const failed = new Set<string>();
  for (const together of inTurns(events)) {
    const failures = await deliverAll(ctx, features, { events: together, done }).catch((error: unknown) => {
      ctx.log.error('delivery failed', error, { events: together.length });
      return new Map(together.map((event) => [event.id, null]));
    });
    for (const id of failures.keys()) failed.add(id);
  }
  return { failed, busy };
}

/**
 * New events are delivered together. An event that was begun before may be one that kills its process, so each of those is
 * delivered by itself, alternately from the first and from the last: a deadly event then cannot block the others for good.
 */
function inTurns(events: readonly ClaimedEvent[]): ClaimedEvent[][] {
  const fresh = events.filter((event) => event.attempts <= 1);
  const again = events.filter((event) => event.attempts > 1).map((event) => [event]);
  if ((again[0]?.[0]?.attempts ?? 0) % 2 === 1) again.reverse();
  return [...(fresh.length > 0 ? [fresh] : []), ...again];
}

/** Runs the subscribers that have not run yet and settles the events without a failure. Returns the failures by event id. */
async function deliverAll(ctx: Context, features: readonly Feature[], claimed: Claimed): Promise<Failures> {
  const failures: Failures = new Map();
  const { events } = claimed;
  if (events.length === 0) return failures;
  for (const event of events) {
    for (const handler of handlersFor(features, event)) {
      if (!claimed.done.has(deliveryKey(event.id, handler.name))) await handle(ctx, handler, event, failures);
    }
  }
  // Effects read what handlers wrote, so they skip events whose handlers failed.
  const ready = { ...claimed, events: events.filter((event) => !failures.has(event.id)) };
  const receipts: Statement[] = [];
  for (const effect of registryOf(features).effects) {
    receipts.push(...(await runEffect(ctx, effect, ready, failures)));
  }
  await runBatch(ctx.db, [...receipts, ...statementsToSettle(ctx, events, failures)]);
  return failures;
}

function handlersFor(features: readonly Feature[], { type }: { type: string }): readonly EventHandler[] {
  return registryOf(features).handlers.get(type) ?? [];
}

async function handle(
  ctx: Context,
  handler: EventHandler,
  event: AppEvent,
  failures: Failures,
): Promise<void> {
  try {
    const statements = await handler.handle(ctx, event as never);
    await runBatch(ctx.db, [receipt(ctx, event.id, handler.name), ...statements]);
  } catch (error) {
    if (brokenConstraint(error)?.startsWith('deliveries.')) return;
    ctx.log.error('handler failed', error, { event: event.id, type: event.type, handler: handler.name });
    failures.set(event.id, toFailure(ctx, handler.name, error));
  }
}

async function runEffect(
  ctx: Context,
  effect: Effect,
  { events, done }: Claimed,
  failures: Failures,
): Promise<Statement[]> {
  const mine = events.filter(
    (event) => effect.on.includes(event.type) && !done.has(deliveryKey(event.id, effect.name)),
  );
  const receipts: Statement[] = [];
  for (const group of effect.coalesced && mine.length > 0 ? [mine] : mine.map((event) => [event])) {
    try {
      if (group.some((event) => event.until <= ctx.clock.now())) throw new Error('The claim ran out');
      await effect.run(ctx, group as never[]);
      receipts.push(
        ...group.map((event) => receipt(ctx, event.id, effect.name).onConflictDoNothing() as Statement),
      );
    } catch (error) {
      ctx.log.error('effect failed', error, { events: group.map((event) => event.id), effect: effect.name });
      for (const event of group) failures.set(event.id, toFailure(ctx, effect.name, error));
    }
  }
  return receipts;
}

function receipt(ctx: Context, eventId: string, subscriber: string) {
  return ctx.db.insert(deliveries).values({ eventId, subscriber, at: ctx.clock.now() });
}

const MOST_CHARACTERS = 500;

function toFailure(ctx: Context, subscriber: string, error: unknown): Failure {
  const messages: string[] = [];
  for (let cause = error; cause; cause = cause instanceof Error ? cause.cause : null) {
    messages.push(cause instanceof Error ? cause.message : String(cause));
  }
  return { subscriber, message: messages.join(' ← ').slice(0, MOST_CHARACTERS), at: ctx.clock.now() };
}

const MOST_ROUNDS = 8;

/**
 * Runs the prompt handlers of the events that this context recorded, and of the events that those handlers record. Called
 * before the answer, so that the caller finds what the handlers wrote. A failed handler is retried after the answer.
 */
export async function deliverPrompt(ctx: Context, features: readonly Feature[]): Promise<void> {
  const seen = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const ids = ctx.events
      .pending()
      .filter((event) => !seen.has(event.id) && handlersFor(features, event).some(({ prompt }) => prompt))
      .map((event) => event.id);
    if (ids.length === 0) return;
    for (const id of ids) seen.add(id);
    const { events, done } = await claimOwn(ctx, ids);
    for (const event of events) {
      for (const handler of handlersFor(features, event)) {
        if (handler.prompt && !done.has(deliveryKey(event.id, handler.name))) {
          await handle(ctx, handler, event, new Map());
        }
      }
    }
  }
}

/**
 * Delivers the events that this context recorded and those that their subscribers record then; called after the commit.
 * Unsettled events go to the queue, and so do the remaining events of a chain longer than `MOST_ROUNDS`.
 */
export async function deliverPending(ctx: Context, features: readonly Feature[]): Promise<void> {
  for (let round = 0, ids = ctx.events.takePending(); ids.length > 0; ids = ctx.events.takePending()) {
    round += 1;
    if (round > MOST_ROUNDS) return leaveToQueue(ctx, ids);
    const recorded = ids;
    const failed = await deliver(ctx, features, recorded).catch(async (error: unknown) => {
      ctx.log.error('delivery failed', error, { events: recorded.length });
      await ctx.queue.send(recorded, { delaySeconds: OWN_CLAIM_MS / 1000 });
      return [];
    });
    if (failed.length > 0) await ctx.queue.send(failed, { delaySeconds: 5 });
  }
}
