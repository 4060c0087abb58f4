import { and, eq, lt, sql } from 'drizzle-orm';
import { ANSWERS_A_DAY } from '#src/ask/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay } from '#src/shared/local-day.ts';
import { askDays } from '#worker/ask/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';

/** Counts an answer before the model is called. Throws `ask_limit_reached`. Returns what gives it back. */
export async function takeFromQuota(ctx: Context, personId: string): Promise<() => Promise<void>> {
  const [[clock]] = await ctx.db.batch([
    rawStatement<{ timeZone: string; dayStartMinutes: number }>(
      ctx.db,
      sql`SELECT time_zone AS "timeZone", day_start_minutes AS "dayStartMinutes" FROM people WHERE id = ${personId}`,
    ),
  ]);
  if (!clock) throw new AppError('unauthenticated');
  const day = localDay(ctx.clock.now(), clock);
  const [taken] = await runBatch(ctx.db, [
    ctx.db
      .insert(askDays)
      .values({ personId, day, used: 1 })
      .onConflictDoUpdate({
        target: [askDays.personId, askDays.day],
        set: { used: sql`${askDays.used} + 1` },
        setWhere: lt(askDays.used, ANSWERS_A_DAY),
      }),
  ]);
  if (!taken?.changes) throw new AppError('ask_limit_reached');
  const isMine = and(eq(askDays.personId, personId), eq(askDays.day, day));
  return async () => {
    await runBatch(ctx.db, [
      ctx.db
        .update(askDays)
        .set({ used: sql`max(${askDays.used} - 1, 0)` })
        .where(isMine),
    ]);
  };
}
