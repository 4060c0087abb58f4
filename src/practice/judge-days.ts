import type { Days } from '#src/practice/history.ts';
import type { DayOutcome, Schedule } from '#src/practice/model.ts';
import { isNamedDay } from '#src/practice/schedule.ts';
import { countKeptDay, countKeptWeek, countMissedDay, type Tally } from '#src/practice/tally.ts';

/** The days of a practice in one calendar week. */
export type Week = { from: number; to: number };

/** Judges the days of a week, each by its schedule: daily, by weekdays, or by an interval. */
export function judgeDays(days: Days, week: Week, tally: Tally, outcomes: DayOutcome[]): void {
  const before = outcomes.length;
  for (let day = week.from; day <= week.to; day += 1) {
    const { from, schedule } = days.versionOn(day);
    if (from === day || tally.gap === 0) startGap(schedule, tally);
    outcomes.push(days.isKept(day) ? keep(schedule, day, tally) : passBy(days, schedule, day, tally));
  }
  judgeWeekOfDays(days, week, outcomes.slice(before), tally);
}

/** A new interval begins before its first day, so that it is first due `every` days from there. */
function startGap(schedule: Schedule, tally: Tally): void {
  tally.gap = schedule.kind === 'interval' ? schedule.every : 0;
  tally.overdue = false;
}

/** Any kept day lengthens the streak; one that was not due is not counted among the due ones. */
function keep(schedule: Schedule, day: number, tally: Tally): DayOutcome {
  countKeptDay(tally);
  if (schedule.kind === 'interval' || isNamedDay(schedule, day)) {
    tally.due += 1;
    tally.keptDue += 1;
  }
  if (schedule.kind === 'interval') startGap(schedule, tally);
  return 'kept';
}

/** A day that is not kept. Days on which the person is excused do not count towards a gap. */
function passBy(days: Days, schedule: Schedule, day: number, tally: Tally): DayOutcome {
  const excuse = days.excuse(day);
  if (excuse) return excuse;
  const isDue = schedule.kind === 'interval' ? tally.gap <= 1 : isNamedDay(schedule, day);
  if (schedule.kind === 'interval') tally.gap = isDue ? schedule.every : tally.gap - 1;
  if (day === days.today) return isDue || tally.overdue ? 'open' : 'free';
  if (!isDue) return 'free';
  if (day > days.today) return 'ahead';
  tally.due += 1;
  tally.overdue = true;
  return days.isRepaired(day) ? 'repair' : countMissedDay(tally);
}

const NOT_KEPT: ReadonlySet<DayOutcome> = new Set(['missed', 'freeze', 'repair', 'open', 'ahead']);

/**
 * A week by days is kept when something was kept and no due day was not; one by an interval when as many days were kept as
 * fit. Weeks by intervals are left out of streaks of weeks: a check-in that arrives late may move a due day into the next week.
 */
function judgeWeekOfDays(
  days: Days,
  { from, to }: Week,
  outcomes: readonly DayOutcome[],
  tally: Tally,
): void {
  const kept = outcomes.filter((outcome) => outcome === 'kept').length;
  if (kept === 0) return;
  const every = Math.max(everyOn(days, from), everyOn(days, to));
  if (every > 0) {
    if (kept >= Math.floor((to - from + 1) / every)) countKeptWeek(tally, false);
  } else if (!outcomes.some((outcome) => NOT_KEPT.has(outcome))) countKeptWeek(tally, true);
}

function everyOn(days: Days, day: number): number {
  const { schedule } = days.versionOn(day);
  return schedule.kind === 'interval' ? schedule.every : 0;
}
