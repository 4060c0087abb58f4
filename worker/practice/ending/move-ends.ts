import { and, eq, isNotNull } from 'drizzle-orm';
import { clockChanged } from '#src/accounts/events.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { handler } from '#worker/platform/feature.ts';
import { endsAtOf } from '#worker/practice/practices/insert-practice.ts';
import { isRunning } from '#worker/practice/predicates.ts';
import { practices } from '#worker/practice/tables.ts';

/** When somebody's time zone or the beginning of their day changes, their running practices end at the new boundary. */
export const moveEnds = handler('practice.move_ends', [clockChanged], async (ctx, { payload }) => {
  const isTheirs = and(eq(practices.personId, payload.personId), isRunning(), isNotNull(practices.endOn));
  const [[clock], ends] = await ctx.db.batch([
    selectOwnClock(ctx.db, payload.personId),
    ctx.db.selectDistinct({ endOn: practices.endOn }).from(practices).where(isTheirs),
  ]);
  if (!clock) return [];
  return ends.flatMap(({ endOn }) =>
    endOn === null
      ? []
      : [
          ctx.db
            .update(practices)
            .set({ endsAt: endsAtOf(endOn, clock) })
            .where(and(isTheirs, eq(practices.endOn, endOn))),
        ],
  );
});
