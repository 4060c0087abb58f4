import { sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import { type Statement, whenChanged } from '#worker/platform/db.ts';
import { socialCounts } from '#worker/social/tables.ts';

type Counted = 'followers' | 'following' | 'connections';

/** Changes a counter of several people by `by`, if the previous statement in the batch changed a row. */
export function moveCount(
  ctx: Context,
  counted: Counted,
  personIds: readonly string[],
  by: 1 | -1,
): Statement {
  const column = sql.raw(counted);
  const first = (name: Counted) => (name === counted ? by : 0);
  return ctx.db
    .insert(socialCounts)
    .select(
      sql`SELECT value, ${first('followers')}, ${first('following')}, ${first('connections')}
        FROM json_each(${JSON.stringify(personIds)}) WHERE ${whenChanged}`,
    )
    .onConflictDoUpdate({
      target: socialCounts.personId,
      set: { [counted]: sql`${column} + ${by}` },
    });
}
