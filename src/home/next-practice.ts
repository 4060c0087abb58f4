import type { Moment } from '#src/practice/words.ts';

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

/** When a moment of the day is, in minutes after midnight; roughly, as it is nobody's in particular. */
const MOMENT_AT: Record<Exclude<Moment, 'any'>, { from: number; to: number }> = {
  wake: hours(4, 9),
  breakfast: hours(6, 10),
  commute: hours(7, 10),
  lunch: hours(11, 14),
  afternoon: hours(13, 18),
  dinner: hours(18, 22),
  sleep: hours(20, 28),
};

/**
 * Sorts what is due by the moments of the day, for what to do next: first what belongs to the present hour, then what fits at
 * any time, then what was passed by, and last what comes later today. `minute` is the minute of the person's day; after
 * midnight, before the next day begins, it is beyond 1440.
 */
export function byMoment<T>(due: readonly T[], momentOf: (one: T) => Moment, minute: number): T[] {
  return due.toSorted((a, b) => rank(momentOf(a), minute) - rank(momentOf(b), minute));
}

const [NOW, ANY_TIME, PASSED, LATER] = [0, 10_000, 20_000, 30_000];

function rank(moment: Moment, minute: number): number {
  if (moment === 'any') return ANY_TIME;
  const { from, to } = MOMENT_AT[moment];
  if (minute >= to) return PASSED + from;
  return minute >= from ? NOW + from : LATER + from;
}
