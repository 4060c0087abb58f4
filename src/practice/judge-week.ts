import type { Days } from '#src/practice/history.ts';
import type { Week } from '#src/practice/judge-days.ts';
import type { DayOutcome } from '#src/practice/model.ts';
import { countKeptDay, countKeptWeek, countMissedDay, type Tally } from '#src/practice/tally.ts';

/** What a calendar week of a weekly schedule needs: `need` to be kept, `required` to end no streak. */
export type WeekNeed = { kept: number; need: number; required: number };

/**
 * What a week needs. Of a week that the practice begins or ends in, the same share is needed, rounded down, at least one day.
 * Each day on which the person is excused and keeps nothing takes one day off what is required. It does not lower what keeps
 * the week, so it never lengthens a streak.
 */
export function weekNeed(days: Days, { from, to }: Week, min: number): WeekNeed {
  const length = to - from + 1;
  const need = length === 7 ? min : Math.max(1, Math.floor((min * length) / 7));
  let kept = 0;
  let excused = 0;
  for (let day = from; day <= to; day += 1) {
    if (days.isKept(day)) kept += 1;
    else if (days.excuse(day)) excused += 1;
  }
  return { kept, need, required: Math.max(0, need - excused) };
}

/** Judges a calendar week of a weekly schedule. Until it ends, nothing in it is missed. */
export function judgeWeek(days: Days, week: Week, min: number, tally: Tally, outcomes: DayOutcome[]): void {
  const { kept, need, required } = weekNeed(days, week, min);
  const hasEnded = week.to < days.today;
  const missing = hasEnded ? missingDays(days, week, required - kept) : new Set<number>();
  const keptDue = Math.min(kept, need);
  tally.keptDue += keptDue;
  tally.due += hasEnded ? Math.max(keptDue, required) : keptDue;
  for (let day = week.from; day <= week.to; day += 1) {
    if (days.isKept(day)) {
      countKeptDay(tally);
      outcomes.push('kept');
    } else if (missing.has(day)) outcomes.push(days.isRepaired(day) ? 'repair' : countMissedDay(tally));
    else outcomes.push(days.excuse(day) ?? waits(days, day, kept < required));
  }
  if (kept >= need) countKeptWeek(tally, true);
  tally.gap = 0;
}

function waits(days: Days, day: number, isDue: boolean): DayOutcome {
  if (!isDue || day < days.today) return 'free';
  return day === days.today ? 'open' : 'ahead';
}

/** The days that are shown as missing of a week that fell short: repaired ones first, then the last ones. */
function missingDays(days: Days, { from, to }: Week, short: number): Set<number> {
  const repaired: number[] = [];
  const others: number[] = [];
  for (let day = to; day >= from && short > 0; day -= 1) {
    if (days.isKept(day) || days.excuse(day)) continue;
    (days.isRepaired(day) ? repaired : others).push(day);
  }
  return new Set([...repaired, ...others].slice(0, Math.max(0, short)));
}
