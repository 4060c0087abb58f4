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
 * The faults of a step: the step is refused, its answer is lost, the process dies before or after the step, or the process
 * sleeps before the step until others have taken over.
 */
export const FAULTS = ['refused', 'answer lost', 'died before', 'died after', 'slept'] as const;
export type Fault = (typeof FAULTS)[number];

/** A request, consumer or cron run. A process stops at every step, and the seed decides which process goes on. */
export type Process = {
  name: string;
  dead: boolean;
  ended: boolean;
  /** Whether the process has slept before a step. */
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
 * Runs processes concurrently, one step at a time: steps of other processes may run between any two steps of one, and every
 * step may fail. The same seed gives the same order and the same faults.
 */
export class Processes {
  readonly clock = fixedClock(START);
  readonly random: Random;
  /** How often each fault was injected at each point. */
  readonly injected = new Map<Point, Map<Fault, number>>();
  /** The share of steps that fail. */
  faultRate: number;
  /** A digest of everything that happened, to compare runs. */
  trace = 0;
  /** Errors that were not injected. */
  readonly errors: unknown[] = [];
  #running: Process[] = [];
  readonly #processOf = new WeakMap<Context, Process>();

  constructor(seed: number, faultRate: number) {
    this.random = seededRandom(seed);
    this.faultRate = faultRate;
  }

  /** How many processes have not ended, including those that sleep. */
  get running(): number {
    return this.#running.length;
  }

  /** Adds a process, which does nothing before `run`. `ended` is called with whether the process died. */
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

  /** Runs all processes until each has ended or sleeps. */
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

  /** Runs a step of a process, possibly with a fault; the steps of a dead process do nothing. */
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

/** Waits for this process's turn. */
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
