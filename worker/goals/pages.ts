import { sql } from 'drizzle-orm';
import { goalGroup } from '#src/goals/cache-groups.ts';
import { goalChanged, goalDeleted, goalDropped, goalReached, goalReopened } from '#src/goals/events.ts';
import type { CachedPages } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';
import { goals } from '#worker/goals/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

/** The cached answer of a goal names what the goal links to, so it ends with every change of a list. */
export const goalPages: CachedPages[] = [
  { paths: ['/api/v1/goals/:id'], groups: ({ id = '' }) => [NAMES, LISTS, goalGroup(id)] },
  {
    paths: ['/goals/:slug/comments/:id'],
    query: ['cursor', 'sort'],
    groups: ({ slug = '' }) => [NAMES, goalGroup(slug)],
  },
];

type Changed = { goalId: string; was?: string | null };

/** Only what everybody may see, or might see before, is in the cache: the events of other goals invalidate nothing. */
export const goalInvalidations = [
  invalidates([goalChanged, goalReached, goalDropped, goalReopened], async (ctx, all) =>
    (await publicAmong(ctx, all)).map(goalGroup),
  ),
  invalidates([goalDeleted], (_, all) => all.map(({ goalId }) => goalGroup(goalId))),
];

async function publicAmong({ db }: Context, changed: readonly Changed[]): Promise<string[]> {
  const ids = [...new Set(changed.map(({ goalId }) => goalId))];
  const once = changed.filter(({ was }) => was === 'public').map(({ goalId }) => goalId);
  const [rows] = await db.batch([
    db
      .select({ id: goals.id })
      .from(goals)
      .where(sql`${inList(goals.id, ids)} AND goals.visibility = 'public'`),
  ]);
  return [...new Set([...once, ...rows.map(({ id }) => id)])];
}
