import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/** A day of a practice. */
export type PracticeDay = { practiceId: string; personId: string; day: string };

/**
 * The statements that bring a day of a practice up to date after its check-ins changed: its sums, whether it is kept, and the
 * practice's number of kept days. They compute everything from the check-ins, so concurrent batches cannot lose a day, and
 * running them twice changes nothing.
 */
export function statementsToCountDay(
  { db }: Context,
  { practiceId, personId, day }: PracticeDay,
): Statement[] {
  const isDay = sql`practice_id = ${practiceId} AND day = ${day}`;
  const kept = sql`coalesce((SELECT k.kept FROM kept_days k WHERE k.practice_id = ${practiceId} AND k.day = ${day}), 0)`;
  const move = (by: SQL) =>
    rawStatement(
      db,
      sql`UPDATE practices SET kept_day_count = kept_day_count + ${by} WHERE id = ${practiceId}`,
    );
  return [
    move(sql`(0 - ${kept})`),
    rawStatement(
      db,
      sql`INSERT INTO kept_days (practice_id, day, person_id, check_ins, minutes, amount, kept)
        SELECT ${practiceId}, ${day}, ${personId}, count(*), coalesce(sum(c.minutes), 0), coalesce(sum(c.amount), 0),
          ${keepsDay(sql`${practiceId}`, sql`${day}`, sql`coalesce(sum(c.amount), 0)`)}
        FROM check_ins c WHERE c.practice_id = ${practiceId} AND c.day = ${day} AND c.counts = 1
        HAVING count(*) > 0
        ON CONFLICT (practice_id, day) DO UPDATE SET check_ins = excluded.check_ins, minutes = excluded.minutes,
          amount = excluded.amount, kept = excluded.kept`,
    ),
    rawStatement(
      db,
      sql`DELETE FROM kept_days WHERE ${isDay} AND NOT EXISTS (SELECT 1 FROM check_ins c
        WHERE c.practice_id = ${practiceId} AND c.day = ${day} AND c.counts = 1)`,
    ),
    move(kept),
  ];
}

/**
 * Whether the counted check-ins of a day keep it, by the rule that held then: the last that was wanted on or before the day,
 * else the first (`ruleOn` in src/practice/schedule.ts). Sums of fractions are a hair off, which is allowed for.
 */
export function keepsDay(practiceId: SQL, day: SQL, amount: SQL): SQL {
  const isByAmount = sql`v.day_rule = 'amount' AND v.amount IS NOT NULL`;
  return sql`coalesce((SELECT NOT (${isByAmount}) OR ${amount} >= v.amount - 1e-9
    FROM practice_schedules v WHERE v.practice_id = ${practiceId}
    ORDER BY v.from_on <= ${day} DESC, iif(v.from_on <= ${day}, v.from_on, NULL) DESC, v.from_on LIMIT 1), 1)`;
}

/** Whether a day is kept as its row says; an expression. */
export function isKept({ practiceId, day }: Omit<PracticeDay, 'personId'>): SQL {
  return sql`EXISTS (SELECT 1 FROM kept_days k WHERE k.practice_id = ${practiceId} AND k.day = ${day} AND k.kept = 1)`;
}

/** Whether the check-ins of a day that are there now keep it; an expression. */
export function wouldKeep({ practiceId, day }: Omit<PracticeDay, 'personId'>): SQL {
  const sums = sql`(SELECT count(*) AS n, coalesce(sum(c.amount), 0) AS amount FROM check_ins c
    WHERE c.practice_id = ${practiceId} AND c.day = ${day} AND c.counts = 1)`;
  return sql`(SELECT s.n > 0 AND ${keepsDay(sql`${practiceId}`, sql`${day}`, sql`s.amount`)} FROM ${sums} s)`;
}
