import type { AppEvent, EventKind } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import type { PayloadOf } from '#worker/platform/feature.ts';

type Groups = readonly string[];

/**
 * Which cache groups events invalidate. `groups` gets all events of its kinds in one delivery together, so that one query
 * suffices. A group that several invalidations name is invalidated once (worker/http/invalidate-pages.ts).
 */
export type Invalidation = {
  on: readonly string[];
  groups: (ctx: Context, events: readonly AppEvent<never>[]) => Promise<Groups> | Groups;
};

/** Declares that events of some kinds invalidate the cache groups that `groups` returns for their payloads. */
export function invalidates<K extends EventKind>(
  on: readonly K[],
  groups: (ctx: Context, payloads: readonly PayloadOf<K>[]) => Promise<Groups> | Groups,
): Invalidation {
  return {
    on: on.map((kind) => kind.type),
    groups: (ctx, events) =>
      groups(
        ctx,
        events.map(({ payload }) => payload),
      ),
  };
}
