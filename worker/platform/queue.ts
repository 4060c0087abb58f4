import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { allJobs } from '#worker/platform/cron.ts';
import { runBatch } from '#worker/platform/db.ts';
import { statementToKeepEmail } from '#worker/platform/dead-events.ts';
import { claimAndDeliver, deliverPending } from '#worker/platform/deliver.ts';
import type { Feature } from '#worker/platform/feature.ts';
import type { StepPlace } from '#worker/platform/job-runs.ts';
import { runStep } from '#worker/platform/run-job.ts';

/** A message of the events queue: wake up and look at this event. */
export type EventMessage = { eventId: string };

/** The other kind of message: do the next step of a job's run. */
export type QueueMessage = EventMessage | StepPlace;

/** The queue as the services see it. */
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

/** Delivers a batch of messages: each is acked or retried by itself, later each time. */
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
    const heldUntil = busy.get(eventId);
    if (failed.has(eventId)) message.retry({ delaySeconds: retryDelay(message.attempts) });
    else if (heldUntil !== undefined) message.retry({ delaySeconds: secondsUntil(ctx, heldUntil) });
    else message.ack();
  }
}

/** Whoever holds an event may die: then it is free a moment after the end of the claim. */
function secondsUntil(ctx: Context, time: number): number {
  return Math.max(1, Math.ceil((time - ctx.clock.now()) / 1000) + 1);
}

/** 10 s, 20 s, 40 s … at most an hour. `attempts` counts from 1. */
export function retryDelay(attempts: number): number {
  return Math.min(FIRST_RETRY_SECONDS * 2 ** (attempts - 1), LAST_RETRY_SECONDS);
}

/**
 * Does the steps of jobs and delivers the events of each before the next. A step is acked even if it failed: its run
 * knows, and the next minute looks for what waits.
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

/** Keeps what the queue gave up on, once each, for a person to look at and replay. */
export async function consumeDeadEvents(ctx: Context, batch: Messages<EventMessage>): Promise<void> {
  for (const message of batch.messages) {
    const { eventId } = message.body;
    const reason = `gave up after ${message.attempts} attempts`;
    await runBatch(ctx.db, [statementToKeepEmail(ctx, { id: message.id, eventId, reason })]);
    message.ack();
  }
}

/** The consumer of a queue by its name; an unknown queue is a mistake in the configuration. */
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
