import { env } from 'cloudflare:workers';
import { replayDeadEvents } from '#worker/platform/dead-events.ts';
import type { Feature } from '#worker/platform/feature.ts';
import { sweepOutbox } from '#worker/platform/outbox.ts';
import { FaultyQueue } from '#worker/testing/faults/faulty-queue.ts';
import { Oracle, rows } from '#worker/testing/faults/oracle.ts';
import { Processes } from '#worker/testing/faults/processes.ts';
import { layTables, request, subscribers } from '#worker/testing/faults/rig.ts';

const TURN_MS = 15_000;
/** Sometimes an hour passes, so that events with many attempts are given up. */
const PAUSE_MS = 60 * 60_000;
const REST_MS = 20 * 60_000;
const REQUESTS_A_TURN = 8;
const REST_TURNS = 200;

export type Options = {
  events: number;
  seed: number;
  /** The share of steps that fail. */
  faultRate?: number;
  /** A way to break event delivery, to test that the oracle notices. */
  sabotage?: Sabotage;
};

/** `spoil` and `mend` are SQL, run before and after. */
export type Sabotage = {
  spoil?: readonly string[];
  mend?: readonly string[];
  neverSweeps?: boolean;
  acksFirst?: boolean;
};

export type Outcome = {
  world: Processes;
  queue: FaultyQueue;
  oracle: Oracle;
  events: number;
  replayed: number;
};

/** Records events in a world where every step may fail, lets the world settle, and judges the results. */
export async function runFaults({
  events,
  seed,
  faultRate = 0.03,
  sabotage = {},
}: Options): Promise<Outcome> {
  await layTables();
  await execute(sabotage.spoil ?? []);
  const scene = new Scene(new Processes(seed, faultRate), sabotage);
  await scene.record(events);
  await scene.settle();
  const { world, queue, oracle, replayed } = scene;
  await oracle.judge();
  const recorded = await countEvents();
  await execute(sabotage.mend ?? []);
  if (world.errors.length > 0) throw world.errors[0];
  return { world, queue, oracle, events: recorded, replayed };
}

/** Requests, consumers, the sweep and an admin in one world. */
class Scene {
  readonly world: Processes;
  readonly queue: FaultyQueue;
  readonly oracle: Oracle;
  replayed = 0;
  readonly #features: readonly Feature[];
  readonly #sabotage: Sabotage;

  constructor(world: Processes, sabotage: Sabotage) {
    this.world = world;
    this.#sabotage = sabotage;
    this.queue = new FaultyQueue(world, { acksFirst: sabotage.acksFirst ?? false });
    this.oracle = new Oracle(world);
    this.#features = subscribers(world, this.oracle);
  }

  async record(events: number): Promise<void> {
    const { world, queue, oracle } = this;
    for (let turn = 0; ; turn += 1) {
      for (let at = 0; at < REQUESTS_A_TURN; at += 1) {
        world.start('request', request(world, queue, oracle, this.#features));
      }
      if (turn % 4 === 0) this.#sweep();
      if (turn % 10 === 5) await this.#replay();
      await this.#consume();
      world.clock.advance(turn % 8 === 7 ? PAUSE_MS : TURN_MS);
      if (turn % 5 === 4 && (await countEvents()) >= events) return;
    }
  }

  /** Runs without faults and without deliberate failures until everything is settled. */
  async settle(): Promise<void> {
    const { world, queue, oracle } = this;
    world.faultRate = 0;
    oracle.mended = true;
    for (let turn = 0; turn < REST_TURNS; turn += 1) {
      world.clock.advance(REST_MS);
      this.#sweep();
      await this.#replay();
      await this.#consume();
      const left = await countEvents('WHERE settled_at IS NULL');
      if (left === 0 && world.running === 0 && queue.waiting === 0) return;
    }
  }

  #sweep(): void {
    if (this.#sabotage.neverSweeps) return;
    this.world.start('sweep', async (ctx) => {
      this.queue.lend(ctx);
      await sweepOutbox(ctx);
    });
  }

  async #replay(): Promise<void> {
    const open = await rows<{ id: string }>(
      'SELECT id FROM dead_events WHERE replayed_at IS NULL ORDER BY at, event_id LIMIT 50',
    );
    if (open.length === 0) return;
    this.world.start('admin', async (ctx) => {
      this.queue.lend(ctx);
      this.replayed += await replayDeadEvents(
        ctx,
        open.map(({ id }) => id),
      );
    });
  }

  /** Runs all processes and consumers until no message is visible. */
  async #consume(): Promise<void> {
    do await this.world.run();
    while (this.queue.consume(this.#features));
  }
}

async function countEvents(which = ''): Promise<number> {
  const [row] = await rows<{ count: number }>(`SELECT count(*) AS count FROM outbox ${which}`);
  return row?.count ?? 0;
}

async function execute(statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await env.DB.batch(statements.map((statement) => env.DB.prepare(statement)));
}
