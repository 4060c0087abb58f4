import type { Context } from '#worker/platform/context.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import type { Feature } from '#worker/platform/feature.ts';
import { consumeQueue, type EventMessage } from '#worker/platform/queue.ts';
import type { Process, Processes } from '#worker/testing/faults/processes.ts';

/** A message in the queue. Times are UTC epoch milliseconds. */
type QueuedMessage = { id: string; eventId: string; attempts: number; visibleAt: number; taken: boolean };

/** The limits of wrangler.toml. */
const MAX_ATTEMPTS = 9;
const MAX_DEAD_ATTEMPTS = 4;
const BATCH = 50;
const CONSUMERS = 3;

/** A queue that delivers messages twice, late, in any order or never; it may also lose messages that it gave up on. */
export class FaultyQueue {
  readonly counts = { sent: 0, doubled: 0, delayed: 0, lost: 0, broughtAgain: 0, gaveUp: 0, deadLost: 0 };
  readonly #world: Processes;
  readonly #acksFirst: boolean;
  #messages: QueuedMessage[] = [];
  #dead: QueuedMessage[] = [];

  constructor(world: Processes, { acksFirst }: { acksFirst: boolean }) {
    this.#world = world;
    this.#acksFirst = acksFirst;
  }

  get waiting(): number {
    return this.#messages.length + this.#dead.length;
  }

  /** Connects a process to the queue. */
  lend(ctx: Context): void {
    ctx.queue = {
      ...ctx.queue,
      send: (ids, options) =>
        this.#world.reach(this.#world.of(ctx), 'send to the queue', () =>
          this.#keep(ids, (options?.delaySeconds ?? 0) * 1000),
        ),
    };
  }

  #keep(eventIds: readonly string[], delay: number): void {
    const { random, faultRate, clock } = this.#world;
    for (const eventId of eventIds) {
      this.counts.sent += 1;
      const chance = faultRate > 0 ? random.below(100) : 100;
      if (chance < 2) this.counts.lost += 1;
      if (chance >= 2 && chance < 12) this.counts.doubled += 1;
      for (let copies = chance < 2 ? 0 : chance < 12 ? 2 : 1; copies > 0; copies -= 1) {
        const late = random.below(100) < 20 ? random.below(120_000) : 0;
        if (late > 0) this.counts.delayed += 1;
        const id = `m${this.counts.sent}-${copies}`;
        this.#messages.push({
          id,
          eventId,
          attempts: 0,
          visibleAt: clock.now() + delay + late,
          taken: false,
        });
      }
    }
  }

  /** Starts consumers for the visible messages. Returns whether there were any. */
  consume(features: readonly Feature[]): boolean {
    const visible = this.#messages.filter(
      (message) => !message.taken && message.visibleAt <= this.#world.clock.now(),
    );
    shuffle(visible, this.#world.random.below);
    for (let at = 0; at < Math.min(visible.length, CONSUMERS * BATCH); at += BATCH) {
      this.#start('atoll-events', features, visible.slice(at, at + BATCH), (message) => this.#again(message));
    }
    const dead = this.#dead.filter((message) => !message.taken);
    if (dead.length > 0) {
      this.#start('atoll-events-dead', features, dead, (message) => {
        message.attempts += 1;
        if (message.attempts < MAX_DEAD_ATTEMPTS) return;
        this.#dead = this.#dead.filter((other) => other !== message);
        this.counts.deadLost += 1;
      });
    }
    return visible.length + dead.length > 0;
  }

  /** Redelivers a message that was not acked; after the last attempt the message moves to the dead-letter queue. */
  #again(message: QueuedMessage): void {
    message.attempts += 1;
    this.counts.broughtAgain += 1;
    if (message.attempts < MAX_ATTEMPTS) return;
    this.#messages = this.#messages.filter((other) => other !== message);
    this.#dead.push({ ...message, attempts: 0 });
    this.counts.gaveUp += 1;
  }

  #start(
    queue: string,
    features: readonly Feature[],
    messages: readonly QueuedMessage[],
    again: (message: QueuedMessage) => void,
  ): void {
    for (const message of messages) message.taken = true;
    const acked = new Set<QueuedMessage>();
    const batch = {
      queue,
      messages: messages.map((message) => ({
        id: message.id,
        attempts: message.attempts + 1,
        body: { eventId: message.eventId },
        ack: () => acked.add(message),
        retry: (options?: { delaySeconds?: number }) => {
          message.visibleAt = this.#world.clock.now() + (options?.delaySeconds ?? 0) * 1000;
        },
      })),
    } as unknown as MessageBatch<EventMessage>;
    const work = async (ctx: Context, process: Process) => {
      this.lend(ctx);
      await consumeQueue(ctx, features, batch);
      await deliverPending(ctx, features);
      await this.#world.reach(process, 'ack', () => {});
    };
    this.#world.start(queue, work, (died) => {
      // A process that died has acked nothing: all of its messages come again.
      for (const message of messages) {
        message.taken = false;
        if (died) message.visibleAt = this.#world.clock.now();
        if (this.#acksFirst || (acked.has(message) && !died)) this.#forget(message);
        else again(message);
      }
    });
  }

  #forget(message: QueuedMessage): void {
    this.#messages = this.#messages.filter((other) => other !== message);
    this.#dead = this.#dead.filter((other) => other !== message);
  }
}

function shuffle<T>(items: T[], below: (limit: number) => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
}
