import type { PracticeStats } from '#src/practice/model.ts';

/** The key of the text that says how many days, or weeks, were kept in a row. */
export function inARow({ streakUnit }: PracticeStats): string {
  return streakUnit === 'week' ? 'practice:stats.weeksInARow' : 'practice:stats.inARow';
}
