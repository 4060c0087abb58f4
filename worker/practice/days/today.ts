import { eq, sql } from 'drizzle-orm';
import type { DayOutcome } from '#src/practice/model.ts';
import type { Today, TodayPractice } from '#src/practice/today-model.ts';
import { localDay } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { type Facts, selectFacts, toFacts } from '#worker/practice/days/select-facts.ts';
import { selectVacations } from '#worker/practice/days/vacations.ts';
import { type PracticeRow, selectPractices } from '#worker/practice/practices/select-practices.ts';
import { toJudgedPractice } from '#worker/practice/practices/view.ts';
import { isRunning } from '#worker/practice/predicates.ts';
import { practiceSettings } from '#worker/practice/tables.ts';
import { viewOf } from '#worker/practice/view-of.ts';

/** The actor's present day: the running practices, how they stand, and the week; one round trip. */
export async function getToday(ctx: Context): Promise<Today> {
  const { personId } = requireMember(ctx);
  const view = viewOf(ctx);
  const running = sql`(SELECT practices.id FROM practices WHERE practices.person_id = ${personId} AND ${isRunning()})`;
  const [[clock], [settings], away, rows, ...facts] = await ctx.db.batch([
    selectOwnClock(ctx.db, personId),
    ctx.db
      .select({ hidesStreaks: practiceSettings.hidesStreaks })
      .from(practiceSettings)
      .where(eq(practiceSettings.personId, personId)),
    selectVacations(ctx.db, personId),
    selectPractices(ctx.db, view, inList(sql`practices.id`, running)).orderBy(
      sql`practices.start_on, practices.created_at, practices.id`,
    ),
    ...selectFacts(ctx.db, running),
  ]);
  const day = localDay(view.now, clock ?? { timeZone: 'UTC', dayStartMinutes: 0 });
  const factsOf = toFacts(facts);
  const all = rows.map((row) => toTodayPractice(row, factsOf(row), view.now, day));
  const active = all.filter(({ practice }) => practice.state === 'active');
  return {
    day,
    // The sort is stable: those that are due come first, the oldest of them on top.
    practices: active.toSorted((a, b) => Number(b.due) - Number(a.due)),
    planned: all.flatMap(({ practice }) => (practice.state === 'planned' ? [practice] : [])),
    week: weekOfAll(active),
    vacation: away.find(({ fromOn, toOn }) => fromOn <= day && day <= toOn) ?? null,
    hidesStreaks: settings?.hidesStreaks ?? false,
  };
}

function toTodayPractice(row: PracticeRow, facts: Facts, now: number, day: string): TodayPractice {
  const { practice, judged } = toJudgedPractice(row, facts, now);
  const sums = facts.days.find((each) => each.day === day);
  return {
    practice,
    due: judged.isDueToday,
    outcome: judged.outcomeOn(day),
    checkIns: sums?.checkIns ?? 0,
    amount: sums?.amount ?? 0,
    minutes: sums?.minutes ?? 0,
  };
}

const DUE: ReadonlySet<DayOutcome> = new Set(['kept', 'missed', 'freeze', 'repair', 'open', 'ahead']);

/** The days of the week over all practices: how many were kept, of how many that were due. */
function weekOfAll(practices: readonly TodayPractice[]): Today['week'] {
  const days = Map.groupBy(
    practices.flatMap(({ practice }) => practice.week),
    ({ day }) => day,
  );
  return [...days].map(([day, outcomes]) => ({
    day,
    kept: outcomes.filter(({ outcome }) => outcome === 'kept').length,
    due: outcomes.filter(({ outcome }) => DUE.has(outcome)).length,
  }));
}
