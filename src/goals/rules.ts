import type { GoalState } from '#src/goals/words.ts';
import { daysBetween } from '#src/practice/day-number.ts';

/** When a goal was reached or dropped, null where it was not. */
type Ends = { reachedAt: number | null; droppedAt: number | null };

/** The state of a goal. */
export function goalState({ reachedAt, droppedAt }: Ends): GoalState {
  if (reachedAt !== null) return 'reached';
  return droppedAt === null ? 'open' : 'dropped';
}

/** How far a practice has come: kept of due days so far, and how much of its time has passed; each 0 to 1. */
export type PracticeProgress = { rate: number | null; elapsed: number | null; isCompleted: boolean };

/**
 * How much of a practice is done, 0 to 1: its kept share of the time that has passed. It grows with each kept day, and a missed
 * day takes nothing away that was there. Null for a practice without an end, which is never done.
 */
export function practiceShare({ rate, elapsed, isCompleted }: PracticeProgress): number | null {
  if (elapsed === null) return null;
  return within((rate ?? 0) * (isCompleted ? 1 : elapsed));
}

/** What the progress of a goal is made of; `practices` are the shares of the practices that its reader may see. */
type Parts = {
  isReached: boolean;
  milestones: readonly { isDone: boolean }[];
  practices: readonly (number | null)[];
};

/**
 * How much of a goal is done, 0 to 1: the mean over its milestones and its practices with an end. A reached goal is done. Null
 * where there is nothing to tell it by.
 */
export function goalProgress({ isReached, milestones, practices }: Parts): number | null {
  if (isReached) return 1;
  const shares = [
    ...milestones.map(({ isDone }) => (isDone ? 1 : 0)),
    ...practices.filter((share) => share !== null).map(within),
  ];
  if (shares.length === 0) return null;
  // Sorted, because a sum of fractions depends on their order.
  return within(shares.toSorted((a, b) => a - b).reduce((sum, share) => sum + share, 0) / shares.length);
}

/** How many days are left until a target date: 0 on the day itself, negative once it has passed. */
export function daysLeft(targetOn: string, today: string): number {
  return daysBetween(today, targetOn);
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
