import { profileChanged } from '#src/accounts/events.ts';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import type { AppEvent } from '#src/shared/events.ts';
import { LISTS, NAMES, postGroup } from '#src/shared/page-cache.ts';
import { tagChanged } from '#src/tags/events.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { coalescedEffect } from '#worker/platform/feature.ts';

/** Makes the cached pages unreachable that an event changed; all events of a delivery together, each group once. */
export const bumpGenerations = coalescedEffect(
  'http.bump',
  [postPublished, postUnpublished, postDeleted, tagChanged, profileChanged],
  async (ctx, events) => {
    const groups = await Promise.all(events.map((event) => groupsOf(ctx, event)));
    await ctx.generations.bump(new Set([LISTS, ...groups.flat()]));
  },
);

/** The groups beside the lists, which every event touches. */
async function groupsOf(ctx: Context, { type, payload }: AppEvent<unknown>): Promise<string[]> {
  if (type === tagChanged.type) return [NAMES];
  if (type === profileChanged.type) {
    return (await isAuthor(ctx, profileChanged.payload.parse(payload).name)) ? [NAMES] : [];
  }
  return postPublished.payload.parse(payload).slugs.map(postGroup);
}

/** Only an author's name stands on posts: others may edit their profile without emptying the cache. */
async function isAuthor(ctx: Context, name: string): Promise<boolean> {
  const [rows] = await ctx.db.batch([selectPersonByName(ctx.db, name)]);
  return (rows[0]?.postCount ?? 0) > 0;
}
