import { desc, gte, sql } from 'drizzle-orm';
import type { AskQuality, LoggedAsk } from '#src/ask/admin-model.ts';
import { OUTCOMES } from '#src/ask/model.ts';
import { describeQuery } from '#src/search/log-query.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { asks } from '#worker/ask/tables.ts';
import type { Context } from '#worker/platform/context.ts';

const DAYS = 30;
const MOST_LOGGED = 50;
/** Questions that are summed up: the newest of the last days. */
const MOST_SUMMED = 10_000;

/** How well questions were answered in the last 30 days, and the newest of them without their askers; for admins. */
export async function getAskQuality(ctx: Context): Promise<{ quality: AskQuality; log: LoggedAsk[] }> {
  await requireFreshRole(ctx, 'admin');
  const since = ctx.clock.now() - DAYS * 86_400_000;
  const { outcome, dropped, isHelpful, tokensIn, tokensOut, createdAt } = asks;
  const [rows, newest] = await ctx.db.batch([
    ctx.db
      .select({ outcome, dropped, isHelpful, tokensIn, tokensOut })
      .from(asks)
      .where(gte(createdAt, since))
      .orderBy(desc(createdAt))
      .limit(MOST_SUMMED),
    ctx.db
      .select()
      .from(asks)
      .where(sql`${createdAt} >= ${since}`)
      .orderBy(desc(createdAt), desc(asks.id))
      .limit(MOST_LOGGED),
  ]);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const outcomes = Object.fromEntries(
    OUTCOMES.map((each) => [each, sum((row) => Number(row.outcome === each))]),
  ) as AskQuality['outcomes'];
  return {
    quality: {
      outcomes,
      dropped: sum((row) => row.dropped),
      helpful: sum((row) => Number(row.isHelpful === true)),
      unhelpful: sum((row) => Number(row.isHelpful === false)),
      tokensIn: sum((row) => row.tokensIn ?? 0),
      tokensOut: sum((row) => row.tokensOut ?? 0),
    },
    log: newest.map(toLogged),
  };
}

function toLogged(row: typeof asks.$inferSelect): LoggedAsk {
  const { id, outcome, fault, dropped, isHelpful, tokensIn, tokensOut, milliseconds } = row;
  return {
    ...{ id, outcome, fault, dropped, isHelpful, milliseconds },
    question: describeQuery(row.question),
    tokens: tokensIn === null ? null : tokensIn + (tokensOut ?? 0),
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
