import { eq, sql } from 'drizzle-orm';
import { practiceChanged, practiceStarted } from '#src/practice/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { effect } from '#worker/platform/feature.ts';
import { fetchPageTitle } from '#worker/platform/outgoing/fetch-page-title.ts';
import { practices } from '#worker/practice/tables.ts';

/** Fetches the titles of the resources of a practice that were entered without one. A page that has none keeps its address. */
export const fetchResourceTitles = effect(
  'practice.resource_titles',
  [practiceStarted, practiceChanged],
  async (ctx, { payload }) => {
    const { practiceId, personId } = payload;
    const [[row]] = await ctx.db.batch([
      ctx.db.select({ resources: practices.resources }).from(practices).where(eq(practices.id, practiceId)),
    ]);
    if (!row?.resources.some(({ title }) => title === '')) return;
    const resources = await Promise.all(row.resources.map((resource) => withTitle(ctx, resource)));
    if (resources.every(({ title }, at) => title === row.resources[at]?.title)) return;
    await runBatch(ctx.db, [
      // The version stays: what somebody is writing in a form meanwhile is no conflict.
      ctx.db
        .update(practices)
        .set({ resources })
        .where(
          sql`${practices.id} = ${practiceId} AND ${practices.resources} = ${JSON.stringify(row.resources)}`,
        ),
      ctx.events.recordWhenChanged(practiceChanged, { practiceId, personId, was: null }),
    ]);
  },
);

async function withTitle(ctx: Context, resource: { url: string; title: string }) {
  if (resource.title !== '') return resource;
  return { ...resource, title: (await fetchPageTitle(ctx, resource.url))?.slice(0, 200) ?? '' };
}
