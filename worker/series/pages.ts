import { and, isNotNull } from 'drizzle-orm';
import { profileChanged } from '#src/accounts/events.ts';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import { seriesDeleted, seriesPublished, seriesUnpublished } from '#src/series/events.ts';
import { readSeriesQuerySchema, seriesListQuerySchema } from '#src/series/model.ts';
import { type CachedPages, queryOf } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { invalidates } from '#worker/platform/invalidation.ts';
import { selectSeriesOfPosts } from '#worker/series/entries.ts';
import { series } from '#worker/series/tables.ts';

const groups = () => [LISTS];

/** The cached pages of series: the list, and each series with its order. */
export const seriesPages: CachedPages[] = [
  { paths: ['/series'], query: ['cursor'], groups },
  { paths: ['/series/:slug'], groups },
  { paths: ['/api/v1/series'], query: queryOf(seriesListQuerySchema), groups },
  { paths: ['/api/v1/series/:slug'], query: queryOf(readSeriesQuerySchema), groups },
];

/** The pages of posts show the name of their series, how many posts it has, and the neighbours. */
export const seriesInvalidations = [
  invalidates([seriesPublished, seriesUnpublished, seriesDeleted], () => [LISTS, NAMES]),
  invalidates([postPublished, postUnpublished], async (ctx, changed) => {
    const slugs = changed.flatMap((post) => post.slugs);
    const [rows] = await ctx.db.batch([selectSeriesOfPosts(ctx.db, slugs)]);
    return rows.length > 0 ? [NAMES] : [];
  }),
  // A deleted post has no entry any more, so whether it was in a series is unknown.
  invalidates([postDeleted], () => [NAMES]),
  invalidates([profileChanged], async (ctx, changed) => ((await hasOwner(ctx, changed)) ? [LISTS] : [])),
];

/** Whether one of the people is the owner of a series. */
async function hasOwner({ db }: Context, people: readonly { personId: string }[]): Promise<boolean> {
  const ids = people.map(({ personId }) => personId);
  const [rows] = await db.batch([
    db
      .select({ id: series.id })
      .from(series)
      .where(and(inList(series.ownerId, ids), isNotNull(series.publishedAt)))
      .limit(1),
  ]);
  return rows.length > 0;
}
