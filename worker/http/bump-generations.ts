import { profileChanged } from '#src/accounts/events.ts';
import {
  postDeleted,
  postPublished,
  postUnpublished,
  redirectAdded,
  redirectRemoved,
} from '#src/posts/events.ts';
import { namedPage } from '#src/posts/redirect-rules.ts';
import { seriesDeleted, seriesPublished, seriesUnpublished } from '#src/series/events.ts';
import type { AppEvent } from '#src/shared/events.ts';
import { LISTS, NAMES, postGroup } from '#src/shared/page-cache.ts';
import { tagChanged, tagRemoved } from '#src/tags/events.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { coalescedEffect } from '#worker/platform/feature.ts';
import { selectSeriesOfPosts } from '#worker/series/queries.ts';

/** Makes the cached pages unreachable that an event changed; all events of a delivery together, each group once. */
export const bumpGenerations = coalescedEffect(
  'http.bump',
  [
    postPublished,
    postUnpublished,
    postDeleted,
    tagChanged,
    tagRemoved,
    redirectAdded,
    redirectRemoved,
    profileChanged,
    seriesPublished,
    seriesUnpublished,
    seriesDeleted,
  ],
  async (ctx, events) => {
    const groups = await Promise.all(events.map((event) => groupsOf(ctx, event)));
    const neighbours = (await movesNeighbours(ctx, events)) ? [NAMES] : [];
    await ctx.generations.bump(new Set([LISTS, ...neighbours, ...groups.flat()]));
  },
);

/** The groups beside the lists, which every event touches. */
async function groupsOf(ctx: Context, { type, payload }: AppEvent<unknown>): Promise<string[]> {
  if (type === tagChanged.type || type === tagRemoved.type || SERIES.has(type)) return [NAMES];
  if (type === redirectAdded.type || type === redirectRemoved.type) {
    const [kind, name] = namedPage(redirectAdded.payload.parse(payload).from) ?? [];
    return kind === 'posts' && name !== undefined ? [postGroup(name)] : [];
  }
  if (type === profileChanged.type) {
    return (await isAuthor(ctx, profileChanged.payload.parse(payload).name)) ? [NAMES] : [];
  }
  return postPublished.payload.parse(payload).slugs.map(postGroup);
}

const SERIES = new Set([seriesPublished.type, seriesUnpublished.type, seriesDeleted.type]);

/**
 * Whether a post of a series changed: the pages of the series' other posts name it, and count it. Of a deleted post nobody
 * can say any more whether it stood in one.
 */
async function movesNeighbours(ctx: Context, events: readonly AppEvent<unknown>[]): Promise<boolean> {
  if (events.some(({ type }) => type === postDeleted.type)) return true;
  const changed = events.filter(({ type }) => type === postPublished.type || type === postUnpublished.type);
  if (changed.length === 0) return false;
  const slugs = changed.flatMap(({ payload }) => postPublished.payload.parse(payload).slugs);
  const [rows] = await ctx.db.batch([selectSeriesOfPosts(ctx.db, slugs)]);
  return rows.length > 0;
}

/** Only an author's name stands on posts: others may edit their profile without emptying the cache. */
async function isAuthor(ctx: Context, name: string): Promise<boolean> {
  const [rows] = await ctx.db.batch([selectPersonByName(ctx.db, name)]);
  return (rows[0]?.postCount ?? 0) > 0;
}
