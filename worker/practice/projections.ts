import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';
import { keepsDay } from '#worker/practice/days/count-day.ts';

const SUM = sql`(SELECT coalesce(sum(c.amount), 0) FROM check_ins c
  WHERE c.practice_id = k.practice_id AND c.day = k.day AND c.counts = 1)`;

const ofDay = (what: string) =>
  sql`(SELECT ${sql.raw(what)} FROM check_ins c WHERE c.practice_id = k.practice_id AND c.day = k.day AND c.counts = 1)`;

/** The counters of practices. */
export const practiceProjections: Projection[] = [
  counters({
    name: 'practices.counts',
    table: 'practices',
    key: ['id'],
    numbers: {
      check_in_count: sql`(SELECT count(*) FROM check_ins c WHERE c.practice_id = k.id)`,
      kept_day_count: sql`(SELECT count(*) FROM kept_days d WHERE d.practice_id = k.id AND d.kept = 1)`,
    },
  }),
  counters({
    name: 'kept_days.sums',
    table: 'kept_days',
    key: ['practice_id', 'day'],
    numbers: {
      check_ins: ofDay('count(*)'),
      minutes: ofDay('coalesce(sum(c.minutes), 0)'),
      amount: SUM,
      kept: sql`(${ofDay('count(*) > 0')} AND ${keepsDay(sql`k.practice_id`, sql`k.day`, SUM)})`,
    },
  }),
];
