import { sql } from 'drizzle-orm';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import type { Job } from '#worker/platform/feature.ts';
import { settleAward } from '#worker/standing/experience/settle.ts';

const A_STEP = 10;

/**
 * Makes the ledger of experience agree with all that it is for, a few people in each step: for what was there before awards
 * were registered, and for rows that changed without an event, as imports change them.
 */
export const settleAll: Job = {
  name: 'standing.settle_all',
  dailyAt: 2 * 60 + 20,
  run: async (ctx, cursor) => {
    const [people] = await ctx.db.batch([
      rawStatement<{ id: string }>(
        ctx.db,
        sql`SELECT people.id FROM people WHERE people.id > ${cursor ?? ''} AND people.email IS NOT NULL
          ORDER BY people.id LIMIT ${A_STEP}`,
      ),
    ]);
    for (const { id: personId } of people) {
      for (const award of ctx.registry.awards) {
        await runBatch(ctx.db, await settleAward(ctx, award, { personId }));
      }
    }
    return { cursor: people.length < A_STEP ? null : (people.at(-1)?.id ?? null), done: people.length };
  },
};
