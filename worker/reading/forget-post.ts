import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { postDeleted } from '#src/posts/events.ts';
import { readingsLeft } from '#src/reading/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { reaction } from '#worker/platform/feature.ts';
import { readers, readings } from '#worker/reading/tables.ts';

/** So many readers one step forgets. */
export const A_STEP = 500;

/** With a post goes what was kept of reading it; what is left of many readers is told on. */
export const forgetPost = reaction(
  'reading.forget',
  [postDeleted, readingsLeft],
  async (ctx, { payload: { postId } }) => {
    const { db } = ctx;
    const [some] = await db.batch([selectReaders(ctx, postId)]);
    if (some.length === 0) return [];
    const isIt = and(
      eq(readings.postId, postId),
      inList(
        readings.personId,
        some.map(({ personId }) => personId),
      ),
    );
    const finished = db
      .select({ personId: readings.personId })
      .from(readings)
      .where(and(isIt, isNotNull(readings.finishedAt)));
    return [
      db
        .update(readers)
        .set({ readCount: sql`read_count - 1` })
        .where(inList(readers.personId, sql`(${finished})`)),
      db.delete(readings).where(isIt),
      ...(some.length === A_STEP ? [ctx.events.record(readingsLeft, { postId })] : []),
    ];
  },
);

function selectReaders({ db }: Context, postId: string) {
  return db
    .select({ personId: readings.personId })
    .from(readings)
    .where(eq(readings.postId, postId))
    .orderBy(readings.personId)
    .limit(A_STEP);
}
