import { sql } from 'drizzle-orm';
import { postDeleted } from '#src/posts/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { effect } from '#worker/platform/feature.ts';
import { readers, readings } from '#worker/reading/tables.ts';

/** How many readers of a deleted post are let go of in one batch. */
const READERS_A_BATCH = 500;

/** What was kept of reading a post goes with it, a bounded number of readers at a time, however many there are. */
export const forgetDeletedPosts = effect('reading.forget', [postDeleted], async (ctx, { payload }) => {
  let gone = READERS_A_BATCH;
  while (gone === READERS_A_BATCH) gone = await forgetSome(ctx, payload.postId);
});

async function forgetSome({ db }: Context, postId: string): Promise<number> {
  const some = sql`(SELECT n.person_id, n.finished_at FROM readings n
    WHERE n.post_id = ${postId} ORDER BY n.person_id LIMIT ${READERS_A_BATCH})`;
  const [, deleted] = await db.batch([
    db
      .update(readers)
      .set({ readCount: sql`read_count - 1` })
      .where(sql`person_id IN (SELECT s.person_id FROM ${some} s WHERE s.finished_at IS NOT NULL)`),
    db.delete(readings).where(sql`post_id = ${postId} AND person_id IN (SELECT s.person_id FROM ${some} s)`),
  ]);
  return deleted.meta.changes;
}
