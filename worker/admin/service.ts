import { MOST_COUNTED, type Overview, toBoundedCount } from '#src/admin/model.ts';
import { selectPeopleCounts } from '#worker/accounts/queries.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectPostCounts } from '#worker/posts/queries.ts';
import { selectTagCount } from '#worker/tags/queries.ts';
import { selectUploadCount } from '#worker/uploads/queries.ts';

export {
  getDeadEvent,
  listDeadEvents,
  replayDeadEvent,
  replayOpenDeadEvents,
} from '#worker/admin/dead-events.ts';
export { getJob, listJobs, listRuns, startJob } from '#worker/admin/jobs.ts';
export {
  checkProjection,
  listChecks,
  listProjections,
  rebuildProjection,
} from '#worker/admin/projections.ts';
export { getQueues } from '#worker/admin/queues.ts';

/** The content of the site, in numbers; counting stops at `MOST_COUNTED`, so that the cost is bounded. */
export async function getOverview(ctx: Context): Promise<Overview> {
  await requireFreshRole(ctx, 'moderator');
  const { db } = ctx;
  const most = MOST_COUNTED + 1;
  const [posts, tags, people, uploads] = await db.batch([
    selectPostCounts(db, ctx.clock.now(), most),
    selectTagCount(db, most),
    selectPeopleCounts(db, most),
    selectUploadCount(db, most),
  ]);
  const counted = { ...posts[0], ...tags[0], ...people[0], ...uploads[0] } as Record<keyof Overview, number>;
  const { published, scheduled, drafts, pending, redirects, staff } = counted;
  return {
    published: toBoundedCount(published),
    scheduled: toBoundedCount(scheduled),
    drafts: toBoundedCount(drafts),
    pending: toBoundedCount(pending),
    tags: toBoundedCount(counted.tags),
    uploads: toBoundedCount(counted.uploads),
    people: toBoundedCount(counted.people),
    staff: toBoundedCount(staff),
    redirects: toBoundedCount(redirects),
  };
}
