import { type SQL, sql } from 'drizzle-orm';
import { checkedIn, practiceChanged } from '#src/practice/events.ts';
import type { CheckIn } from '#src/practice/model.ts';
import { MAX_CHECK_INS_A_DAY } from '#src/practice/words.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement, whenChanged } from '#worker/platform/db.ts';
import { type CheckInRow, selectCheckIns } from '#worker/practice/check-ins/select-check-ins.ts';
import { toCheckIn } from '#worker/practice/check-ins/view.ts';
import { isKept, statementsToCountDay, wouldKeep } from '#worker/practice/days/count-day.ts';
import { endsAtOf } from '#worker/practice/practices/insert-practice.ts';
import { changePractice, type OwnPractice, runInBatch } from '#worker/practice/practices/own.ts';
import type { checkIns } from '#worker/practice/tables.ts';
import { viewOf } from '#worker/practice/view-of.ts';

/** A check-in as it is to be stored. */
export type NewCheckIn = Omit<typeof checkIns.$inferInsert, 'practiceId' | 'personId' | 'updatedAt'>;

type Range = { startOn: string; endOn: string | null };

/**
 * Stores a check-in with everything that follows from it, in one batch. The insertion is the guard: nothing else happens where
 * the key is known by now, the practice no longer takes check-ins of the day, or the day has as many as it may.
 */
export async function insertCheckIn(
  ctx: Context,
  practice: OwnPractice,
  range: Range,
  row: NewCheckIn,
): Promise<CheckIn> {
  const { id: practiceId, ownerId: personId } = practice;
  const day = { practiceId, personId, day: row.day };
  const results = await runInBatch(ctx, [
    ...startEarly(ctx, practice, range),
    insert(ctx, practice, row),
    countUp(ctx, practiceId),
    ctx.events.recordWhenChanged(
      checkedIn,
      { ...day, checkInId: row.id, keptDay: false },
      { keptDay: sql`NOT ${isKept(day)} AND ${wouldKeep(day)}` },
    ),
    ...statementsToCountDay(ctx, day),
    selectCheckIns(ctx.db, viewOf(ctx), byKey(personId, row.idempotencyKey)),
  ]);
  const [stored] = results.at(-1) as CheckInRow[];
  if (!stored) throw new AppError('limit_reached');
  if (stored.practiceId !== practiceId) throw new AppError('idempotency_mismatch');
  return toCheckIn(stored);
}

/** Moves start and end of a practice that begins before its day. */
function startEarly(ctx: Context, practice: OwnPractice, { startOn, endOn }: Range): Statement[] {
  if (startOn === practice.startOn) return [];
  return [
    changePractice(ctx, practice, { startOn, endOn, endsAt: endsAtOf(endOn, practice.clock) }),
    ctx.events.recordWhenChanged(practiceChanged, {
      ...{ practiceId: practice.id, personId: practice.ownerId, was: null },
    }),
  ];
}

function insert({ db }: Context, { id, ownerId }: OwnPractice, row: NewCheckIn): Statement {
  const { mood = null, minutes = null, amount = null, note = '', html = '', tags = [], pictures = [] } = row;
  const values = [
    ...[row.id, id, ownerId, row.idempotencyKey, row.at, row.timeZone, row.day, row.recordedAt],
    ...[row.counts === false ? 0 : 1, mood, note, html, minutes, amount],
    ...[JSON.stringify(tags), JSON.stringify(pictures), row.recordedAt],
  ].map((value) => sql`${value}`);
  return rawStatement(
    db,
    sql`INSERT INTO check_ins (id, practice_id, person_id, idempotency_key, at, time_zone, day, recorded_at, counts,
        mood, note, html, minutes, amount, tags, pictures, updated_at)
      SELECT ${sql.join(values, sql`, `)} FROM practices p
      WHERE p.id = ${id} AND p.draft = 0 AND p.archived_at IS NULL
        AND ${row.day} BETWEEN p.start_on AND coalesce(p.end_on, '9999-12-31')
        AND (SELECT count(*) FROM check_ins c WHERE c.practice_id = ${id} AND c.day = ${row.day}) < ${MAX_CHECK_INS_A_DAY}
      ON CONFLICT (person_id, idempotency_key) DO NOTHING`,
  );
}

function countUp({ db }: Context, practiceId: string): Statement {
  return rawStatement(
    db,
    sql`UPDATE practices SET check_in_count = check_in_count + 1, last_check_in_at = ${lastCheckInAt(practiceId)}
      WHERE id = ${practiceId} AND ${whenChanged}`,
  );
}

/** When the latest check-in of a practice happened; an expression. */
export function lastCheckInAt(practiceId: string): SQL {
  return sql`(SELECT max(c.at) FROM check_ins c WHERE c.practice_id = ${practiceId})`;
}

function byKey(personId: string, key: string): SQL {
  return sql`check_ins.person_id = ${personId} AND check_ins.idempotency_key = ${key}`;
}
