import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { allJobs } from '#worker/platform/cron.ts';
import { runBatch } from '#worker/platform/db.ts';
import { statementToKeepDeadEvent } from '#worker/platform/dead-events.ts';
import { claimAndDeliver, deliverPending } from '#worker/platform/deliver.ts';
import type { Feature } from '#worker/platform/feature.ts';
import type { StepPlace } from '#worker/platform/job-runs.ts';
import { runStep } from '#worker/platform/run-job.ts';

/** A message of the events queue: deliver this event. */
export type EventMessage = { eventId: string };

/** A message of the events queue; the other kind continues the run of a job. */
export type QueueMessage = EventMessage | StepPlace;

/** The queue as services use it. */
export type EventQueue = {
  /** Whether a queue is bound at all. */
  isBound: boolean;
  send: (eventIds: readonly string[], options?: { delaySeconds?: number }) => Promise<void>;
  continueJob: (step: StepPlace, options?: { delaySeconds?: number }) => Promise<void>;
};

const SEND_BATCH_LIMIT = 100;

export function eventQueue(binding: Queue<QueueMessage>): EventQueue {
  return {
    isBound: Boolean(binding),
    continueJob: async ({ job, cursor, runId }, options) => {
      await binding.send({ job, cursor, runId }, options);
    },
    async send(eventIds, options) {
      for (let start = 0; start < eventIds.length; start += SEND_BATCH_LIMIT) {
        const slice = eventIds.slice(start, start + SEND_BATCH_LIMIT);
        await binding.sendBatch(
          slice.map((eventId) => ({ body: { eventId } })),
          options,
        );
      }
    },
  };
}

const FIRST_RETRY_SECONDS = 10;
const LAST_RETRY_SECONDS = 3600;

type Messages<T> = { messages: readonly Message<T>[] };

/** Delivers the events of a batch of messages; each message is acked or retried by itself, with growing delays. */
export async function consumeEvents(
  ctx: Context,
  features: readonly Feature[],
  batch: Messages<EventMessage>,
): Promise<void> {
  const ids = [...new Set(batch.messages.map((message) => message.body.eventId))];
  if (ids.length === 0) return;
  const { failed, busy } = await claimAndDeliver(ctx, features, ids).catch((error: unknown) => {
    ctx.log.error('delivery failed', error, { events: ids.length });
    return { failed: new Set(ids), busy: new Map<string, number>() };
  });
  for (const message of batch.messages) {
    const { eventId } = message.body;
    const claimedUntil = busy.get(eventId);
    if (failed.has(eventId)) message.retry({ delaySeconds: retryDelay(message.attempts) });
    else if (claimedUntil !== undefined) message.retry({ delaySeconds: secondsUntil(ctx, claimedUntil) });
    else message.ack();
  }
}

/** The seconds until a moment after a time: a process may die, and its claim is free only after the claim's end. */
function secondsUntil(ctx: Context, time: number): number {
  return Math.max(1, Math.ceil((time - ctx.clock.now()) / 1000) + 1);
}

/** The delay in seconds before the next try: 10, 20, 40 … at most an hour. `attempts` counts from 1. */
export function retryDelay(attempts: number): number {
  return Math.min(FIRST_RETRY_SECONDS * 2 ** (attempts - 1), LAST_RETRY_SECONDS);
}

/**
 * Runs steps of jobs and delivers the events of each step before the next. A message is acked even if its step failed: the
 * run records the failure, and the next tick continues open runs.
 */
async function consumeSteps(
  ctx: Context,
  features: readonly Feature[],
  { messages }: Messages<StepPlace>,
): Promise<void> {
  for (const message of messages) {
    await runStep(ctx, allJobs(features), message.body).catch((error: unknown) =>
      ctx.log.error('a step could not be noted', error, { job: message.body.job }),
    );
    message.ack();
    await deliverPending(ctx, features);
  }
}

/** Stores dead events for what the queue gave up on, one per event. */
export async function consumeDeadEvents(ctx: Context, batch: Messages<EventMessage>): Promise<void> {
  for (const message of batch.messages) {
    const { eventId } = message.body;
    const reason = `gave up after ${message.attempts} attempts`;
    await runBatch(ctx.db, [statementToKeepDeadEvent(ctx, { id: message.id, eventId, reason })]);
    message.ack();
  }
}

/** Consumes a batch by the name of its queue; throws `internal` for an unknown queue, a mistake in the configuration. */
export async function consumeQueue(
  ctx: Context,
  features: readonly Feature[],
  batch: MessageBatch<QueueMessage>,
): Promise<void> {
  const own = features
    .flatMap((feature) => feature.queues ?? [])
    .find(({ queue }) => batch.queue.endsWith(`-${queue}`));
  if (own) return own.consume(ctx, batch.messages);
  const { events, steps } = sortMessages(batch);
  if (batch.queue.endsWith('-events')) {
    await consumeEvents(ctx, features, events);
    return consumeSteps(ctx, features, steps);
  }
  if (batch.queue.endsWith('-events-dead')) {
    for (const message of steps.messages) message.ack();
    return consumeDeadEvents(ctx, events);
  }
  throw new AppError('internal', { cause: new Error(`No consumer for the queue ${batch.queue}`) });
}

function sortMessages({ messages }: MessageBatch<QueueMessage>) {
  const events = messages.filter((message): message is Message<EventMessage> => 'eventId' in message.body);
  const steps = messages.filter((message): message is Message<StepPlace> => 'runId' in message.body);
  return { events: { messages: events }, steps: { messages: steps } };
}
