import { sql } from 'drizzle-orm';
import type { Mood } from '#src/practice/words.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, rawStatement, type Statement } from '#worker/platform/db.ts';
import { keepsDay } from '#worker/practice/days/count-day.ts';

/** A check-in of a file as it is to be stored. */
export type ImportedCheckIn = {
  id: string;
  practiceId: string;
  at: number;
  recordedAt: number;
  day: string;
  timeZone: string;
  counts: 0 | 1;
  mood: Mood | null;
  note: string;
  html: string;
  minutes: number | null;
  amount: number | null;
  tags: string[];
  pictures: string[];
};

/** The most characters of a parameter; D1 takes two million bytes. */
const MOST_CHARACTERS = 400_000;

/** The statements that insert check-ins, many in each; the practice must be the person's by then. */
export function insertCheckIns(
  { db }: Context,
  personId: string,
  rows: readonly ImportedCheckIn[],
): Statement[] {
  return parts(rows).map((json) =>
    rawStatement(
      db,
      sql`INSERT INTO check_ins (id, practice_id, person_id, idempotency_key, at, time_zone, day, recorded_at, counts,
          mood, note, html, minutes, amount, tags, pictures, updated_at)
        SELECT r.value ->> 'id', p.id, p.person_id, r.value ->> 'id', r.value ->> 'at', r.value ->> 'timeZone',
          r.value ->> 'day', r.value ->> 'recordedAt', r.value ->> 'counts', r.value ->> 'mood', r.value ->> 'note',
          r.value ->> 'html', r.value ->> 'minutes', r.value ->> 'amount', r.value -> 'tags', r.value -> 'pictures',
          r.value ->> 'recordedAt'
        FROM json_each(${json}) r JOIN practices p ON p.id = r.value ->> 'practiceId' AND p.person_id = ${personId}
        WHERE true ON CONFLICT DO NOTHING`,
    ),
  );
}

/** The rows as JSON, in parts that fit into a parameter. */
function parts(rows: readonly ImportedCheckIn[]): string[] {
  const found: string[][] = [[]];
  let size = 0;
  for (const json of rows.map((row) => JSON.stringify(row))) {
    if (size + json.length > MOST_CHARACTERS && size > 0) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(json);
    size += json.length;
  }
  return found.map((part) => `[${part.join(',')}]`);
}

/** The statements that bring the days of check-ins up to date, and the numbers of their practices: from the check-ins alone. */
export function statementsToRecount(
  { db }: Context,
  personId: string,
  rows: readonly ImportedCheckIn[],
): Statement[] {
  const days = new Map(rows.map(({ practiceId, day }) => [`${practiceId} ${day}`, [practiceId, day]]));
  const isOne = inList(sql`practices.id`, [...new Set(rows.map(({ practiceId }) => practiceId))]);
  const amount = sql`coalesce(sum(c.amount), 0)`;
  return [
    rawStatement(
      db,
      sql`INSERT INTO kept_days (practice_id, day, person_id, check_ins, minutes, amount, kept)
        SELECT c.practice_id, c.day, ${personId}, count(*), coalesce(sum(c.minutes), 0), ${amount},
          ${keepsDay(sql`c.practice_id`, sql`c.day`, amount)}
        FROM json_each(${JSON.stringify([...days.values()])}) d
        CROSS JOIN check_ins c ON c.practice_id = d.value ->> 0 AND c.day = d.value ->> 1 AND c.counts = 1
        GROUP BY c.practice_id, c.day
        ON CONFLICT (practice_id, day) DO UPDATE SET check_ins = excluded.check_ins, minutes = excluded.minutes,
          amount = excluded.amount, kept = excluded.kept`,
    ),
    rawStatement(
      db,
      sql`UPDATE practices SET
          check_in_count = (SELECT count(*) FROM check_ins c WHERE c.practice_id = practices.id),
          kept_day_count = (SELECT count(*) FROM kept_days k WHERE k.practice_id = practices.id AND k.kept = 1),
          last_check_in_at = (SELECT max(c.at) FROM check_ins c WHERE c.practice_id = practices.id)
        WHERE ${isOne} AND practices.person_id = ${personId}`,
    ),
  ];
}
