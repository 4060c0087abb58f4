import type { AppEvent } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Effect, Feature } from '#worker/platform/feature.ts';
import type { Invalidation } from '#worker/platform/invalidation.ts';

/**
 * Invalidates the cache groups that the features declare for events: all events of a delivery together, each group once.
 */
export function invalidatePages(features: readonly Feature[]): Effect {
  const all = features.flatMap((feature) => feature.invalidates ?? []);
  return {
    name: 'http.invalidate_pages',
    on: [...new Set(all.flatMap(({ on }) => on))],
    coalesced: true,
    run: async (ctx, events) => {
      const groups = await Promise.all(all.map((invalidation) => groupsOf(ctx, invalidation, events)));
      await ctx.cacheVersions.invalidate(new Set(groups.flat()));
    },
  };
}

async function groupsOf(
  ctx: Context,
  { on, groups }: Invalidation,
  events: readonly AppEvent<never>[],
): Promise<readonly string[]> {
  const concerned = events.filter(({ type }) => on.includes(type));
  return concerned.length === 0 ? [] : groups(ctx, concerned);
}
