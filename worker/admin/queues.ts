import { gt, sql } from 'drizzle-orm';
import { MOST_COUNTED, toBoundedCount } from '#src/admin/model.ts';
import { MOST_SETTLED, type Queues } from '#src/admin/queue-model.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { countUpTo } from '#worker/platform/db.ts';
import { outbox } from '#worker/platform/tables.ts';

const HOUR_MS = 60 * 60_000;

/** The unsettled events, in numbers. Counting is bounded, so that it does not make a jam worse. */
export async function getQueues(ctx: Context): Promise<Queues> {
  await requireFreshRole(ctx, 'admin');
  const { db } = ctx;
  const anHourAgo = ctx.clock.now() - HOUR_MS;
  const [types, [counted]] = await db.batch([
    db
      .select({
        type: sql<string>`waiting.type`.as('type'),
        count: sql<number>`count(*)`.as('of_type'),
        retrying: sql<number>`sum(waiting.attempts > 0)`.as('retrying'),
        oldestAt: sql<number>`min(waiting.created_at)`.as('oldest_at'),
      })
      .from(
        sql`(SELECT type, attempts, created_at FROM outbox WHERE settled_at IS NULL ORDER BY wake_at
          LIMIT ${MOST_COUNTED + 1}) AS waiting`,
      )
      .groupBy(sql`waiting.type`)
      .orderBy(sql`of_type DESC`),
    db
      .select({
        open: countUpTo(sql`dead_events WHERE replayed_at IS NULL`, MOST_COUNTED + 1).as('open'),
        settled: countUpTo(sql`outbox WHERE ${gt(outbox.settledAt, anHourAgo)}`, MOST_SETTLED + 1).as(
          'settled',
        ),
      })
      .from(sql`(SELECT 1)`),
  ]);
  const oldest = types.map((row) => row.oldestAt).toSorted((a, b) => a - b)[0];
  return {
    waiting: toBoundedCount(sum(types.map((row) => row.count))),
    byType: types.map(({ type, count }) => ({ type, count })),
    oldestAt: oldest === undefined ? null : new Date(oldest).toISOString(),
    retrying: toBoundedCount(sum(types.map((row) => row.retrying))),
    deadEvents: toBoundedCount(counted?.open ?? 0),
    settledLastHour: toBoundedCount(counted?.settled ?? 0, MOST_SETTLED),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
