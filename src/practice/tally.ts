/** Kept days that earn a freeze. */
export const DAYS_PER_FREEZE = 7;
/** How many freezes a person holds at most for a practice. */
export const MAX_FREEZES = 2;

/**
 * What is known of a practice at the beginning of a day; with the days that follow it is all that an evaluation needs.
 * `towardsFreezes` counts kept days that are not spent, up to those of two freezes. `gap` is the number of days until an
 * interval is due, 0 when none has begun; `overdue` says that its last due day went by.
 */
export type Tally = {
  streakDays: number;
  bestDays: number;
  streakWeeks: number;
  bestWeeks: number;
  keptDays: number;
  keptWeeks: number;
  due: number;
  keptDue: number;
  towardsFreezes: number;
  gap: number;
  overdue: boolean;
};

/** The tally before the first day. */
export function emptyTally(): Tally {
  return {
    streakDays: 0,
    bestDays: 0,
    streakWeeks: 0,
    bestWeeks: 0,
    keptDays: 0,
    keptWeeks: 0,
    due: 0,
    keptDue: 0,
    towardsFreezes: 0,
    gap: 0,
    overdue: false,
  };
}

/** Counts a kept day. */
export function countKeptDay(tally: Tally): void {
  tally.keptDays += 1;
  tally.streakDays += 1;
  tally.bestDays = Math.max(tally.bestDays, tally.streakDays);
  tally.towardsFreezes = Math.min(tally.towardsFreezes + 1, MAX_FREEZES * DAYS_PER_FREEZE);
}

/** Counts a kept week; `lengthens` says whether a streak of weeks counts it. */
export function countKeptWeek(tally: Tally, lengthens: boolean): void {
  tally.keptWeeks += 1;
  if (!lengthens) return;
  tally.streakWeeks += 1;
  tally.bestWeeks = Math.max(tally.bestWeeks, tally.streakWeeks);
}

/**
 * Counts a due day that went by: a freeze is spent on it, or the streak ends. What was gathered towards the next freeze ends
 * with the streak. Otherwise a check-in that arrives late could spend a freeze on one day and lack it on a later one, and
 * leave a shorter streak than before.
 */
export function countMissedDay(tally: Tally): 'freeze' | 'missed' {
  if (tally.towardsFreezes >= DAYS_PER_FREEZE) {
    tally.towardsFreezes -= DAYS_PER_FREEZE;
    return 'freeze';
  }
  tally.streakDays = 0;
  tally.streakWeeks = 0;
  tally.towardsFreezes = 0;
  return 'missed';
}
