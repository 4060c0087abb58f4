import { type SQL, sql } from 'drizzle-orm';
import { localDay } from '#src/shared/local-day.ts';
import { experienceChanged, experienceUnsettled } from '#src/standing/events.ts';
import type { Award, AwardLook } from '#worker/platform/award.ts';
import type { Context } from '#worker/platform/context.ts';
import { literal, rawStatement, type Statement } from '#worker/platform/db.ts';
import { statementsToSettle } from '#worker/platform/ledger.ts';
import { experienceLedger } from '#worker/standing/experience/ledger.ts';

/** How many entries one batch settles. */
const A_STEP = 100;

/**
 * Makes the ledger of experience agree with the rows that an award is for. What differs is found first, so that the batch
 * concerns few entries; the batch itself reads the rows again. Returns nothing if nothing differs.
 */
export async function settleAward(ctx: Context, award: Award, look: AwardLook): Promise<Statement[]> {
  const { reason, isPrivate } = award;
  const { personId } = look;
  const differing = await findDiffering(ctx, award, look);
  if (differing.length === 0) return [];
  const keys = JSON.stringify(differing.map(({ sourceKey }) => sourceKey));
  const among = sql`e.person_id = ${personId} AND e.source_key IN (SELECT value FROM json_each(${keys}))`;
  return [
    ...statementsToSettle(ctx, experienceLedger, {
      among,
      due: selectDue(award, look, keys, daysOf(differing)),
    }),
    ...(isPrivate ? [forgetWithdrawn(ctx, among)] : []),
    ctx.events.record(experienceChanged, { personId }),
    ...(differing.length === A_STEP ? [ctx.events.record(experienceUnsettled, { personId, reason })] : []),
  ];
}

type Differing = {
  sourceKey: string;
  /** When it happened, and the clock of the person; null for what holds no longer. */
  at: number | null;
  timeZone: string;
  dayStartMinutes: number;
};

/** The sources without an entry, or with one of another moment, and the entries without a source. */
async function findDiffering(
  ctx: Context,
  { reason, select }: Award,
  { personId, entries = sql`1`, sources = sql`1` }: AwardLook,
): Promise<Differing[]> {
  const query = sql`WITH live AS (SELECT ${reason} || ':' || s.key AS source_key, s.at
        FROM (${select(sql`${personId}`, sources)}) s),
      kept AS (SELECT e.source_key, e.at FROM experience_entries e
        WHERE e.person_id = ${personId} AND e.reason = ${reason} AND e.withdrawn_at IS NULL AND ${entries})
    SELECT d.source_key AS "sourceKey", d.at, p.time_zone AS "timeZone", p.day_start_minutes AS "dayStartMinutes"
    FROM (SELECT * FROM (SELECT * FROM live EXCEPT SELECT * FROM kept)
      UNION ALL SELECT source_key, NULL FROM (SELECT source_key FROM kept EXCEPT SELECT source_key FROM live)
      LIMIT ${literal(A_STEP)}) d
    JOIN people p ON p.id = ${personId}`;
  const [rows] = await ctx.db.batch([rawStatement<Differing>(ctx.db, query)]);
  return rows;
}

/** The person's own days at the moments of new entries, by key. */
function daysOf(differing: readonly Differing[]): string {
  const days = differing.flatMap(({ sourceKey, at, ...clock }) =>
    at === null ? [] : [[sourceKey, localDay(at, clock)]],
  );
  return JSON.stringify(Object.fromEntries(days));
}

/**
 * The sources that hold, as entries. A day that an entry of the same moment had stays its day, also after the person moved to
 * another zone. The limit makes the database compute the sources once, not for each entry.
 */
function selectDue(award: Award, look: AwardLook, keys: string, days: string): SQL {
  const { reason, amount, select } = award;
  const key = sql`${reason} || ':' || s.key`;
  const before = sql`(SELECT k.day FROM experience_entries k
    WHERE k.person_id = s.person_id AND k.source_key = ${key} AND k.at = s.at)`;
  const computed = sql`(SELECT d.value FROM json_each(${days}) d WHERE d.key = ${key})`;
  return sql`SELECT s.person_id, ${key} AS source_key, ${reason} AS reason, s.target_kind, s.target_id,
      ${literal(amount)} AS amount, 0 AS is_exempt, s.at,
      coalesce(s.day, ${before}, ${computed}, date(s.at / 1000, 'unixepoch')) AS day
    FROM (${select(sql`${look.personId}`, look.sources ?? sql`1`)}) s
    WHERE ${key} IN (SELECT value FROM json_each(${keys})) LIMIT -1`;
}

/** Deletes entries that hold no longer, where a person may expect that what they deleted is gone. */
function forgetWithdrawn({ db }: Context, among: SQL): Statement {
  return rawStatement(
    db,
    sql`DELETE FROM experience_entries AS e WHERE ${among} AND e.withdrawn_at IS NOT NULL`,
  );
}
