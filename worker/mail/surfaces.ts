import type { Context } from '#worker/platform/context.ts';
import { type Asker, never, type Surface, serve, shownTo } from '#worker/testing/surface.ts';

/** The surfaces of email, on which a person must find nothing of a post that they may not see. */
export const surfaces: Surface[] = shownTo('reader', [
  { name: 'digests', ask: (asker) => serve(asker, (ctx) => composeDigests(ctx, asker)), lists: never },
]);

async function composeDigests(ctx: Context, { as, members }: Asker): Promise<unknown> {
  if (!as) return null;
  const { locale } = ctx;
  const readers = members.map(({ personId, name }) => ({
    personId,
    name,
    locale,
    timeZone: 'UTC',
    since: 0,
  }));
  const parts = await Promise.all(ctx.registry.digests.map((section) => section.compose(ctx, readers)));
  return parts.map((part) => part.get(as.personId) ?? null);
}
