import type { z } from 'zod';
import type { CachedPages } from '#src/shared/cached-pages.ts';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Schedule } from '#src/shared/schedule.ts';
import type { Api } from '#worker/http/api.ts';
import type { Award } from '#worker/platform/award.ts';
import type { BoardSource } from '#worker/platform/board-source.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import type { DigestSection } from '#worker/platform/digest-section.ts';
import type { Invalidation } from '#worker/platform/invalidation.ts';
import type { NoticeType } from '#worker/platform/notice-type.ts';
import type { PassageKind } from '#worker/platform/passage-kind.ts';
import type { Projection } from '#worker/platform/projection.ts';
import type { Registry } from '#worker/platform/registry.ts';
import type { Searchable } from '#worker/platform/searchable.ts';
import type { TargetKind } from '#worker/platform/targets.ts';

/**
 * Changes the database when an event arrives. `handle` returns statements, which commit in one batch with the delivery row,
 * so that a second delivery has no second effect. A `prompt` handler runs before the request that recorded the event is
 * answered.
 */
export type EventHandler = {
  name: string;
  prompt?: boolean;
  on: readonly string[];
  handle: (ctx: Context, event: AppEvent<never>) => Promise<Statement[]>;
};

/**
 * Follows an event outside the database: email, KV, Durable Objects. An effect runs at least once and is harmless twice;
 * `key` is `event:effect`. A `coalesced` effect gets all events of one delivery together. Any other effect gets each event by
 * itself, so that one failing event does not delay the others.
 */
export type Effect = {
  name: string;
  on: readonly string[];
  coalesced: boolean;
  run: (ctx: Context, events: AppEvent<never>[]) => Promise<void>;
};

/** The result of a step of a job: how many items it did, and where the next step continues; null at the end of the run. */
export type JobStep = { cursor: string | null; done: number };

/**
 * A cron job: a named service call with a schedule. Each call is one step of bounded work that begins at `cursor`; null is
 * the beginning. A step that died is begun again with the same cursor, so a step must be harmless twice.
 */
export type Job = Schedule & {
  name: string;
  /** Whether people wait for the outcome: in a tick, urgent jobs run before all others, whatever the manifest's order. */
  urgent?: boolean;
  run: (ctx: Context, cursor: string | null) => Promise<JobStep> | Promise<void>;
};

/** Consumes a queue that others fill; the queue's name ends with `queue`. Each message is acked or retried by itself. */
export type QueueConsumer = {
  queue: string;
  consume: (ctx: Context, messages: readonly Message<unknown>[]) => Promise<void>;
};

/** One feature of Atoll, as the manifest lists it. */
export type Feature = {
  name: string;
  routes?: (api: Api) => void;
  handlers?: EventHandler[];
  effects?: Effect[];
  jobs?: Job[];
  /** Queues that others fill. */
  queues?: QueueConsumer[];
  /** Kinds of targets that comments, reactions, mentions and notices may point at. */
  targets?: TargetKind[];
  /** Kinds of targets that belong to targets of other kinds, such as comments; made from those kinds. */
  deriveTargets?: (targets: readonly TargetKind[]) => TargetKind[];
  /** Kinds of targets that a search can find. */
  searchables?: Searchable[];
  /** Kinds of targets whose texts answer questions. */
  passages?: PassageKind[];
  /** Types of notices. */
  notices?: NoticeType[];
  /** What members earn experience for. */
  awards?: Award[];
  /** What boards rank people by. */
  boards?: BoardSource[];
  /** Sections of the daily and weekly digests. */
  digests?: DigestSection[];
  /** Counters and other derived data: checked every night, and repaired from the rows. */
  projections?: Projection[];
  /** Handlers made from what other features register. */
  deriveHandlers?: (registry: Registry) => EventHandler[];
  /** Effects made from what other features register. */
  deriveEffects?: (registry: Registry) => Effect[];
  /** The pages that the page cache may keep for anonymous readers; undeclared pages are not cached. */
  pages?: CachedPages[];
  /** Which cache groups events invalidate: those of its own pages, or of other pages that show data of the feature. */
  invalidates?: Invalidation[];
};

export function feature(definition: Feature): Feature {
  return definition;
}

/** The payload of a kind of event. */
export type PayloadOf<K> = K extends EventKind<infer T> ? z.output<T> : never;

/** Declares a handler of kinds of events. */
export function handler<K extends EventKind>(
  name: string,
  on: readonly K[],
  handle: (ctx: Context, event: AppEvent<PayloadOf<K>>) => Promise<Statement[]>,
  options: { prompt?: boolean } = {},
): EventHandler {
  return { name, on: on.map((kind) => kind.type), handle: handle as EventHandler['handle'], ...options };
}

/** Declares an effect that gets each event by itself. */
export function effect<K extends EventKind>(
  name: string,
  on: readonly K[],
  run: (ctx: Context, event: AppEvent<PayloadOf<K>>, key: string) => Promise<void>,
): Effect {
  return {
    name,
    on: on.map((kind) => kind.type),
    coalesced: false,
    run: async (ctx, events) => {
      for (const event of events) await run(ctx, event, `${(event as AppEvent).id}:${name}`);
    },
  };
}

/** Declares an effect that gets all events of one delivery at once. */
export function coalescedEffect<K extends EventKind>(
  name: string,
  on: readonly K[],
  run: (ctx: Context, events: AppEvent<PayloadOf<K>>[]) => Promise<void>,
): Effect {
  return { name, on: on.map((kind) => kind.type), coalesced: true, run: run as Effect['run'] };
}
