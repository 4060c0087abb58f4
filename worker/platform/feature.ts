import type { z } from 'zod';
import type { CachedPages } from '#src/shared/cached-pages.ts';
import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Schedule } from '#src/shared/schedule.ts';
import type { Api } from '#worker/http/api.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import type { DigestSection } from '#worker/platform/digest-section.ts';
import type { Invalidation } from '#worker/platform/invalidation.ts';
import type { NoticeType } from '#worker/platform/notice-type.ts';
import type { Projection } from '#worker/platform/projection.ts';
import type { Registry } from '#worker/platform/registry.ts';
import type { Searchable } from '#worker/platform/searchable.ts';
import type { TargetKind } from '#worker/platform/targets.ts';

/**
 * Changes the database when an event arrives: answers statements, which are committed in one batch with the delivery,
 * so that a second delivery has no second effect. A `prompt` one runs before the answer of the request leaves that told
 * the event.
 */
export type EventHandler = {
  name: string;
  prompt?: boolean;
  on: readonly string[];
  handle: (ctx: Context, event: AppEvent<never>) => Promise<Statement[]>;
};

/**
 * Reaches what cannot join the batch: mail, KV, Durable Objects. Runs at least once and is harmless twice; `key` is
 * `event:effect`. A `coalesced` effect gets all events of one delivery together; any other gets each by itself, so that
 * one that fails holds up no other.
 */
export type Effect = {
  name: string;
  on: readonly string[];
  coalesced: boolean;
  run: (ctx: Context, events: AppEvent<never>[]) => Promise<void>;
};

/** What a step of a job came to: how many things it did, and where the next one goes on; null when all is done. */
export type JobStep = { cursor: string | null; done: number };

/**
 * A cron job: a named service call with a schedule. Each call is one step of bounded work, `cursor` says where it begins;
 * null is the beginning. A step that died is begun again with the same cursor, so that it must be harmless twice.
 */
export type Job = Schedule & {
  name: string;
  /** People wait for its outcome: in a tick it comes before every job that is not urgent, whatever the manifest's order. */
  urgent?: boolean;
  run: (ctx: Context, cursor: string | null) => Promise<JobStep> | Promise<void>;
};

/** Takes what others put into a queue of the site: `queue` is how its name ends. Each message is acked or retried by itself. */
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
  /** Kinds of its things that comments, reactions, mentions and notices may point at. */
  targets?: TargetKind[];
  /** Kinds of things that hang on things of other kinds, made of those. */
  deriveTargets?: (targets: readonly TargetKind[]) => TargetKind[];
  /** Kinds of its targets that can be found by a search. */
  searchables?: Searchable[];
  /** What people are told of in the app. */
  notices?: NoticeType[];
  /** What it adds to the daily and weekly digests. */
  digests?: DigestSection[];
  /** Numbers it keeps beside the rows they count: checked every night, and mended from the rows. */
  projections?: Projection[];
  /** Reactions made of what other features register. */
  deriveHandlers?: (registry: Registry) => EventHandler[];
  /** Effects made of what other features register. */
  deriveEffects?: (registry: Registry) => Effect[];
  /** What the page cache may keep for anonymous readers; it keeps nothing that no feature declares. */
  pages?: CachedPages[];
  /** Which cache groups events make untrue; of its own pages, or of others that show something of the feature. */
  invalidates?: Invalidation[];
};

export function feature(definition: Feature): Feature {
  return definition;
}

/** What an event of a kind carries. */
export type PayloadOf<K> = K extends EventKind<infer T> ? z.output<T> : never;

/** A reaction to kinds of events. */
export function handler<K extends EventKind>(
  name: string,
  on: readonly K[],
  handle: (ctx: Context, event: AppEvent<PayloadOf<K>>) => Promise<Statement[]>,
  options: { prompt?: boolean } = {},
): EventHandler {
  return { name, on: on.map((kind) => kind.type), handle: handle as EventHandler['handle'], ...options };
}

/** An effect that handles each event by itself. */
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

/** An effect that handles all events of one delivery at once. */
export function coalescedEffect<K extends EventKind>(
  name: string,
  on: readonly K[],
  run: (ctx: Context, events: AppEvent<PayloadOf<K>>[]) => Promise<void>,
): Effect {
  return { name, on: on.map((kind) => kind.type), coalesced: true, run: run as Effect['run'] };
}
