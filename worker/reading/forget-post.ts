import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { postDeleted } from '#src/posts/events.ts';
import { readingsLeft } from '#src/reading/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { handler } from '#worker/platform/feature.ts';
import { inSteps, type StepPart, stepPart } from '#worker/platform/in-steps.ts';
import { readers, readings } from '#worker/reading/tables.ts';

/** Deletes the readings of a deleted post, in steps. */
export const forgetPost = handler(
  'reading.forget',
  [postDeleted, readingsLeft],
  async (ctx, { payload: { postId } }) =>
    inSteps(ctx, () => ctx.events.record(readingsLeft, { postId }), [readingsOf(ctx, postId)]),
);

function readingsOf({ db }: Context, postId: string): StepPart {
  return stepPart(
    (limit) =>
      db
        .select({ personId: readings.personId })
        .from(readings)
        .where(eq(readings.postId, postId))
        .orderBy(readings.personId)
        .limit(limit),
    (some) => {
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
      ];
    },
  );
}
