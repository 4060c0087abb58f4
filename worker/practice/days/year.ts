import { and, between, eq, type SQL, sql } from 'drizzle-orm';
import { daysBetween } from '#src/practice/day-number.ts';
import type { Practice } from '#src/practice/model.ts';
import type { CalendarQuery, PracticeYear, YearQuery } from '#src/practice/today-model.ts';
import { MAX_LENGTH_DAYS } from '#src/practice/words.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { addDays, localDay } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { judge } from '#worker/practice/days/judge.ts';
import { selectFacts, toFacts } from '#worker/practice/days/select-facts.ts';
import { selectPractices } from '#worker/practice/practices/select-practices.ts';
import { todayOf } from '#worker/practice/practices/view.ts';
import { shownNameSql } from '#worker/practice/shown-name.ts';
import { keptDays } from '#worker/practice/tables.ts';
import { viewOf } from '#worker/practice/view-of.ts';

/** What the actor did in a year, day by day: in one practice, or in all. The present year by default. */
export async function getYear(ctx: Context, { year, practiceId }: YearQuery): Promise<PracticeYear> {
  const { personId } = await requireFreshSession(ctx);
  const wanted = year ?? (await presentYear(ctx, personId));
  const isWanted = and(
    eq(keptDays.personId, personId),
    between(keptDays.day, `${wanted}-01-01`, `${wanted}-12-31`),
    practiceId === undefined ? undefined : eq(keptDays.practiceId, practiceId),
  );
  const [days, practices, [first]] = await ctx.db.batch([
    ctx.db
      .select({
        day: keptDays.day,
        kept: sql<number>`sum(${keptDays.kept})`.as('kept_practices'),
        checkIns: sql<number>`sum(${keptDays.checkIns})`.as('check_ins_of_day'),
        minutes: sql<number>`sum(${keptDays.minutes})`.as('minutes_of_day'),
      })
      .from(keptDays)
      .where(isWanted)
      .groupBy(keptDays.day)
      .orderBy(keptDays.day),
    selectPracticeSums(ctx, isWanted),
    ctx.db
      .select({ day: keptDays.day })
      .from(keptDays)
      .where(eq(keptDays.personId, personId))
      .orderBy(keptDays.day)
      .limit(1),
  ]);
  const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((all, day) => all + of(day), 0);
  return {
    year: wanted,
    days,
    keptDays: sum(({ kept }) => Math.min(kept, 1)),
    checkIns: sum(({ checkIns }) => checkIns),
    minutes: sum(({ minutes }) => minutes),
    practices,
    firstYear: first ? Number(first.day.slice(0, 4)) : null,
  };
}

/** Selects what each practice amounts to on some days. */
function selectPracticeSums({ db }: Context, isWanted: SQL | undefined) {
  return db
    .select({
      practiceId: keptDays.practiceId,
      name: sql<string>`(SELECT ${shownNameSql('p')} FROM practices p WHERE p.id = kept_days.practice_id)`.as(
        'name_of_practice',
      ),
      unit: sql<string>`(SELECT p.unit FROM practices p WHERE p.id = kept_days.practice_id)`.as(
        'unit_of_practice',
      ),
      keptDays: sql<number>`sum(${keptDays.kept})`.as('kept_days_of_year'),
      checkIns: sql<number>`sum(${keptDays.checkIns})`.as('check_ins_of_year'),
      minutes: sql<number>`sum(${keptDays.minutes})`.as('minutes_of_year'),
      amount: sql<number>`sum(${keptDays.amount})`.as('amount_of_year'),
    })
    .from(keptDays)
    .where(isWanted)
    .groupBy(keptDays.practiceId)
    .orderBy(sql`kept_days_of_year DESC, kept_days.practice_id`);
}

async function presentYear(ctx: Context, personId: string): Promise<number> {
  const [[clock]] = await ctx.db.batch([selectOwnClock(ctx.db, personId)]);
  return Number(localDay(ctx.clock.now(), clock ?? { timeZone: 'UTC', dayStartMinutes: 0 }).slice(0, 4));
}

/** How the days of a practice turned out, from one day to another; for everybody who may see the practice. */
export async function getCalendar(
  ctx: Context,
  id: string,
  { from, to }: CalendarQuery,
): Promise<Practice['week']> {
  if (to < from) throw fieldError('/to', 'end_before_start');
  const length = daysBetween(from, to) + 1;
  if (length > MAX_LENGTH_DAYS) throw fieldError('/to', 'practice_too_long', { days: MAX_LENGTH_DAYS });
  const view = viewOf(ctx);
  const [[row], ...facts] = await ctx.db.batch([
    selectPractices(ctx.db, view, sql`practices.id = ${id}`),
    ...selectFacts(ctx.db, [id]),
  ]);
  if (!row) throw new AppError('not_found');
  const { outcomeOn } = judge(row, toFacts(facts)(row), todayOf(row, view.now));
  return Array.from({ length }, (_, at) => addDays(from, at)).map((day) => ({
    day,
    outcome: outcomeOn(day),
  }));
}
