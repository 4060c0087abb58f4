import { env } from 'cloudflare:workers';
import { SYSTEM } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { type Context, createContext } from '#worker/platform/context.ts';
import { eventRecorder } from '#worker/platform/events.ts';
import { uuidv7Ids } from '#worker/platform/ids.ts';
import { silentLog } from '#worker/platform/log.ts';
import { type Point, pointOf, SELDOM } from '#worker/testing/faults/points.ts';
import { type Random, seededRandom } from '#worker/testing/faults/random.ts';

/**
 * What may go wrong with a step: nothing happened and it says so, it happened and nobody heard, the process dies before or
 * after it, or sleeps so long before it that others take over.
 */
export const FAULTS = ['refused', 'answer lost', 'died before', 'died after', 'slept'] as const;
export type Fault = (typeof FAULTS)[number];

/** One request, consumer or cron run. It stops at every step; whose turn it is, the seed says. */
export type Process = {
  name: string;
  dead: boolean;
  ended: boolean;
  /** Whether it slept through a step so far. */
  slept: boolean;
  faults: number;
  asleepUntil: number;
  go: (() => void) | null;
  stopped: () => void;
};

const START = Date.UTC(2026, 10, 21, 9);
const SLEEP_MS = 6 * 60_000;

/** Thrown in the place of a step that was made to go wrong. */
export class InjectedFault extends Error {}

/**
 * Runs processes side by side, one step at a time: between any two steps of one any other may come, and every step may go
 * wrong. The same seed gives the same order and the same faults.
 */
export class Processes {
  readonly clock = fixedClock(START);
  readonly random: Random;
  /** How often each fault came at each point. */
  readonly injected = new Map<Point, Map<Fault, number>>();
  /** The share of steps that go wrong. */
  faultRate: number;
  /** A digest of everything that happened, to compare runs. */
  trace = 0;
  /** What went wrong without having been made to. */
  readonly errors: unknown[] = [];
  #running: Process[] = [];
  readonly #processOf = new WeakMap<Context, Process>();

  constructor(seed: number, faultRate: number) {
    this.random = seededRandom(seed);
    this.faultRate = faultRate;
  }

  /** How many have not come to their end; those asleep too. */
  get running(): number {
    return this.#running.length;
  }

  /** Begins a process; it does nothing before `run`. `ended` hears whether it died. */
  start(
    name: string,
    work: (ctx: Context, process: Process) => Promise<void>,
    ended: (died: boolean) => void = () => {},
  ): void {
    const process: Process = {
      name,
      dead: false,
      ended: false,
      slept: false,
      faults: 0,
      asleepUntil: 0,
      go: null,
      stopped: () => {},
    };
    this.#running.push(process);
    const ctx = this.#contextOf(process);
    void stop(process)
      .then(() => work(ctx, process))
      .catch((error: unknown) => {
        if (!(rootOf(error) instanceof InjectedFault)) this.errors.push(error);
      })
      .finally(() => {
        process.ended = true;
        ended(process.dead);
        process.stopped();
      });
  }

  /** Lets everybody go on until all have ended or sleep. */
  async run(): Promise<void> {
    for (;;) {
      const ready = this.#running.filter((process) => process.asleepUntil <= this.clock.now());
      const next = ready[this.random.below(ready.length)];
      if (!next) return;
      this.clock.advance(this.random.below(20));
      const stopped = new Promise<void>((resolve) => {
        next.stopped = resolve;
      });
      next.go?.();
      await stopped;
      if (next.ended) this.#running = this.#running.filter((process) => process !== next);
    }
  }

  /** A step to the outside on behalf of a process. From where it died on, none of its steps does anything. */
  async reach<T>(process: Process, point: Point, step: () => T | Promise<T>): Promise<T> {
    if (process.dead) throw new InjectedFault('dead');
    await stop(process);
    const fault = this.#draw(process, point);
    if (fault === 'slept') {
      process.slept = true;
      process.asleepUntil = this.clock.now() + this.random.below(SLEEP_MS);
      await stop(process);
    }
    if (fault === 'died before') process.dead = true;
    if (fault === 'refused' || fault === 'died before') throw new InjectedFault(fault);
    const result = await step();
    if (fault === 'died after') process.dead = true;
    if (fault === 'answer lost' || fault === 'died after') throw new InjectedFault(fault);
    return result;
  }

  /** The process behind a context. */
  of(ctx: Context): Process {
    const process = this.#processOf.get(ctx);
    if (!process) throw new Error('This context belongs to no process');
    return process;
  }

  #draw(process: Process, point: Point): Fault | null {
    const rate = this.faultRate * (SELDOM[point] ?? 1);
    const fault = this.random.share() < rate ? FAULTS[this.random.below(FAULTS.length)] : undefined;
    this.trace = digest(this.trace, `${process.name} ${point} ${fault ?? ''}`);
    if (!fault) return null;
    process.faults += 1;
    const counts = this.injected.get(point) ?? new Map<Fault, number>();
    this.injected.set(point, counts.set(fault, (counts.get(fault) ?? 0) + 1));
    return fault;
  }

  #contextOf(process: Process): Context {
    const { clock, random } = this;
    const ctx = createContext(env, { features: [], actor: SYSTEM, clock, waitUntil: () => {} });
    const batch = ctx.db.batch.bind(ctx.db) as (statements: unknown) => Promise<unknown>;
    ctx.db.batch = ((statements: { toSQL: () => { sql: string } }[]) => {
      const point = pointOf(statements.map((statement) => statement.toSQL().sql));
      return this.reach(process, point, () => batch(statements));
    }) as never;
    ctx.log = silentLog;
    ctx.ids = uuidv7Ids(clock, (bytes) => bytes.map(() => random.below(256)) as typeof bytes);
    ctx.events = eventRecorder(ctx.db, clock, ctx.ids, () => null);
    this.#processOf.set(ctx, process);
    return ctx;
  }
}

/** Waits until it is this process's turn. */
function stop(process: Process): Promise<void> {
  return new Promise<void>((go) => {
    process.go = go;
    process.stopped();
  });
}

function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause ? rootOf(error.cause) : error;
}

function digest(before: number, text: string): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
