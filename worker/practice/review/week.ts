import { sql } from 'drizzle-orm';
import type { PracticeWeek, WeekNote, WeekQuery } from '#src/practice/review-model.ts';
import type { Mood } from '#src/practice/words.ts';
import { fieldError } from '#src/shared/errors.ts';
import { addDays, localDay, startOfWeek } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { shownNameSql } from '#worker/practice/shown-name.ts';
import { weekReviews } from '#worker/practice/tables.ts';

/** How many notes a review shows. */
const NOTES = 5;

/** A week of the actor's practices beside the week before; the last one that is over, when none is named. */
export async function getPracticeWeek(ctx: Context, { week }: WeekQuery): Promise<PracticeWeek> {
  const { personId } = await requireFreshSession(ctx);
  const today = await loadToday(ctx, personId);
  const from = week === undefined ? addDays(startOfWeek(today), -7) : startOfWeek(week);
  const to = addDays(from, 6);
  const [rows, notes, [review]] = await ctx.db.batch([
    selectSums(ctx, personId, from),
    selectNotes(ctx, personId, from),
    rawStatement<{ note: string }>(
      ctx.db,
      sql`SELECT note FROM week_reviews WHERE person_id = ${personId} AND week = ${from}`,
    ),
  ]);
  return {
    ...{ from, to, isOver: to < today, note: review?.note ?? '' },
    practices: rows.map(toSums),
    notes: notes.toSorted((a, b) => b.day.localeCompare(a.day)),
  };
}

/** Keeps what the actor writes about a week, for themselves alone. */
export async function writeWeekNote(ctx: Context, day: string, { note }: WeekNote): Promise<WeekNote> {
  const { personId } = await requireFreshSession(ctx);
  const week = startOfWeek(day);
  if (week > (await loadToday(ctx, personId))) throw fieldError('/week', 'in_future');
  const [theirs, updatedAt] = [{ personId, week }, ctx.clock.now()];
  await runBatch(ctx.db, [
    note === ''
      ? ctx.db.delete(weekReviews).where(sql`person_id = ${personId} AND week = ${week}`)
      : ctx.db
          .insert(weekReviews)
          .values({ ...theirs, note, updatedAt })
          .onConflictDoUpdate({
            target: [weekReviews.personId, weekReviews.week],
            set: { note, updatedAt },
          }),
  ]);
  return { note };
}

async function loadToday(ctx: Context, personId: string): Promise<string> {
  const [[clock]] = await ctx.db.batch([selectOwnClock(ctx.db, personId)]);
  return localDay(ctx.clock.now(), clock ?? { timeZone: 'UTC', dayStartMinutes: 0 });
}

type Sums = {
  practiceId: string;
  name: string;
  unit: string;
  keptDays: number;
  checkIns: number;
  minutes: number;
  amount: number;
  keptDaysBefore: number;
  checkInsBefore: number;
  minutesBefore: number;
  amountBefore: number;
};

/** Selects what each practice amounts to in a week and in the one before. */
function selectSums({ db }: Context, personId: string, from: string) {
  const sum = (column: string, isIn: '>=' | '<') =>
    sql`coalesce(sum(iif(k.day ${sql.raw(isIn)} ${from}, ${sql.raw(`k.${column}`)}, 0)), 0)`;
  return rawStatement<Sums>(
    db,
    sql`SELECT p.id AS "practiceId", ${shownNameSql('p')} AS name, p.unit,
        ${sum('kept', '>=')} AS "keptDays", ${sum('check_ins', '>=')} AS "checkIns",
        ${sum('minutes', '>=')} AS minutes, ${sum('amount', '>=')} AS amount,
        ${sum('kept', '<')} AS "keptDaysBefore", ${sum('check_ins', '<')} AS "checkInsBefore",
        ${sum('minutes', '<')} AS "minutesBefore", ${sum('amount', '<')} AS "amountBefore"
      FROM kept_days k JOIN practices p ON p.id = k.practice_id
      WHERE k.person_id = ${personId} AND k.day BETWEEN ${addDays(from, -7)} AND ${addDays(from, 6)}
      GROUP BY p.id ORDER BY "keptDays" DESC, "keptDaysBefore" DESC, p.created_at, p.id`,
  );
}

function toSums(row: Sums): PracticeWeek['practices'][number] {
  const { practiceId, name, unit, keptDays, checkIns, minutes, amount } = row;
  return {
    ...{ practiceId, name, unit, keptDays, checkIns, minutes, amount },
    before: {
      keptDays: row.keptDaysBefore,
      checkIns: row.checkInsBefore,
      minutes: row.minutesBefore,
      amount: row.amountBefore,
    },
  };
}

type Note = {
  checkInId: string;
  practiceId: string;
  practiceName: string;
  day: string;
  mood: Mood | null;
  html: string;
};

/** Selects the longest notes of a week. */
function selectNotes({ db }: Context, personId: string, from: string) {
  return rawStatement<Note>(
    db,
    sql`SELECT c.id AS "checkInId", c.practice_id AS "practiceId", ${shownNameSql('p')} AS "practiceName",
        c.day, c.mood, c.html
      FROM check_ins c JOIN practices p ON p.id = c.practice_id
      WHERE c.person_id = ${personId} AND c.day BETWEEN ${from} AND ${addDays(from, 6)} AND c.note <> ''
      ORDER BY length(c.note) DESC, c.day DESC, c.id LIMIT ${NOTES}`,
  );
}
