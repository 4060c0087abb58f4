import { sql } from 'drizzle-orm';
import type { Score } from '#src/standing/boards/model.ts';
import { PERIODS, type Period, periodAt } from '#src/standing/boards/periods.ts';
import type { BoardSource } from '#worker/platform/board-source.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { isRanked } from '#worker/standing/predicates.ts';

type Row = { id: string; score: number; reachedAt: number };

/** The present periods of a board. */
export function presentPeriods(ctx: Context): Period[] {
  return PERIODS.map((kind) => periodAt(kind, ctx.clock.now()));
}

/**
 * Reads the scores of people in some periods, in one batch. Their version is the number of this look: batches run one after
 * the other, so a look with a higher number has seen all that a lower one saw. Who is not ranked has the score 0.
 */
export async function lookAtScores(
  ctx: Context,
  source: BoardSource,
  periods: readonly Period[],
  personIds: readonly string[],
): Promise<Score[][]> {
  const count = rawStatement<{ version: number }>(
    ctx.db,
    sql`INSERT INTO board_looks (id, version) VALUES (1, 1)
      ON CONFLICT (id) DO UPDATE SET version = version + 1 RETURNING version`,
  );
  const selects = periods.map((period) => selectScores(ctx, source, period, personIds));
  const [[look], ...results] = await ctx.db.batch([count, ...selects]);
  const version = (look as { version: number }).version;
  return results.map((rows) => (rows as Row[]).map((row) => ({ ...row, version })));
}

function selectScores({ db }: Context, source: BoardSource, period: Period, personIds: readonly string[]) {
  const ids = sql`SELECT value FROM json_each(${JSON.stringify(personIds)})`;
  return rawStatement<Row>(
    db,
    sql`SELECT w.value AS id, iif(people.id IS NOT NULL AND ${isRanked}, coalesce(s.score, 0), 0) AS score,
        coalesce(s.reached_at, 0) AS "reachedAt"
      FROM (${ids}) w LEFT JOIN people ON people.id = w.value
        LEFT JOIN (${source.scores(ids, period.since)}) s ON s.person_id = w.value`,
  );
}
