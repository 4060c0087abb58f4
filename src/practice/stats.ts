import { daysBetween } from '#src/practice/day-number.ts';
import type { DayOutcome, PracticeStats } from '#src/practice/model.ts';
import type { Evaluation } from '#src/practice/outcomes.ts';
import { addDays, startOfWeek } from '#src/shared/local-day.ts';

/** Sums over the check-ins of a practice, also those that came too late to count. */
export type Totals = { checkIns: number; minutes: number; amount: number };
/** First and last day, and the person's present day. */
export type Range = { startOn: string; endOn: string | null; today: string };

/** The numbers of a practice as the API shows them. */
export function practiceStats(evaluation: Evaluation, totals: Totals, range: Range): PracticeStats {
  const { keptDays, keptWeeks, streakUnit, streak, bestStreak, freezesHeld, rate } = evaluation;
  const { checkIns, minutes, amount } = totals;
  return {
    keptDays,
    keptWeeks,
    checkIns,
    minutes,
    amount,
    streakUnit,
    streak,
    bestStreak,
    freezesHeld,
    rate,
    elapsed: elapsed(range),
  };
}

/** How much of the time from start to end has passed: whole days, so that nothing has passed on the first one. */
export function elapsed({ startOn, endOn, today }: Range): number | null {
  if (endOn === null) return null;
  const share = daysBetween(startOn, today) / (daysBetween(startOn, endOn) + 1);
  return Math.min(1, Math.max(0, share));
}

/** The outcome of a day. Days before the first one are free, days after the last outcome are free when `endOn` is past. */
export function outcomeOn(evaluation: Evaluation, day: string): DayOutcome {
  return evaluation.outcomes[daysBetween(evaluation.firstDay, day)] ?? 'free';
}

/** The week of a day with its outcomes, Monday first. */
export function weekOf(evaluation: Evaluation, day: string): { day: string; outcome: DayOutcome }[] {
  const monday = startOfWeek(day);
  return [0, 1, 2, 3, 4, 5, 6].map((at) => {
    const on = addDays(monday, at);
    return { day: on, outcome: outcomeOn(evaluation, on) };
  });
}

/** A ring: how much of a week is done, and of how much. */
export type Ring = { done: number; of: number };

/**
 * The ring of the present week. A weekly schedule needs its minimum; another one its due days, kept or to come. A freeze, a
 * repair or a missed day stays a gap in the ring; an excused day is no part of it. More than was needed fills it, no more.
 */
export function weekRing(evaluation: Evaluation, today: string): Ring {
  const outcomes = weekOf(evaluation, today).map(({ outcome }) => outcome);
  const kept = outcomes.filter((outcome) => outcome === 'kept').length;
  const of = evaluation.weekly?.need ?? kept + outcomes.filter((outcome) => GAPS.has(outcome)).length;
  return { done: Math.min(kept, of), of };
}

const GAPS: ReadonlySet<DayOutcome> = new Set(['missed', 'freeze', 'repair', 'open', 'ahead']);

/** The rings of several practices as one. */
export function sumOfRings(rings: readonly Ring[]): Ring {
  return rings.reduce((sum, ring) => ({ done: sum.done + ring.done, of: sum.of + ring.of }), {
    done: 0,
    of: 0,
  });
}
