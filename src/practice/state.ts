import { daysBetween } from '#src/practice/day-number.ts';
import { MAX_DAYS_AHEAD, type PracticeState, REOPEN_MS, type Reveal } from '#src/practice/words.ts';
import { addDays, type OwnClock, startOfDay } from '#src/shared/local-day.ts';

/** What the state of a practice follows from. */
export type Standing = {
  draft: boolean;
  startOn: string;
  endOn: string | null;
  completedAt: number | null;
  archivedAt: number | null;
};

/** The state of a practice on a day of its person. One whose last day is over is completed, also before that is recorded. */
export function stateOn(practice: Standing, today: string): PracticeState {
  if (practice.archivedAt !== null) return 'archived';
  if (practice.draft) return 'draft';
  if (practice.completedAt !== null) return 'completed';
  if (practice.endOn !== null && practice.endOn < today) return 'completed';
  return today < practice.startOn ? 'planned' : 'active';
}

/** Whether a practice waits for a check-in now: what Today lists, and what a reminder asks at the time it is sent. */
export function waitsForCheckIn(
  practice: Standing,
  today: string,
  { isDueToday }: { isDueToday: boolean },
): boolean {
  return isDueToday && stateOn(practice, today) === 'active';
}

/** The moment at which a practice ends: the day after its last one begins for the person. */
export function endMoment(endOn: string, clock: OwnClock): number {
  return startOfDay(addDays(endOn, 1), clock);
}

/** The last day of a practice of so many days. */
export function endAfter(startOn: string, days: number): string {
  return addDays(startOn, days - 1);
}

/** How many days a practice lasts; null without an end. */
export function lengthInDays(startOn: string, endOn: string | null): number | null {
  return endOn === null ? null : daysBetween(startOn, endOn) + 1;
}

/** Start and end of a practice that starts on another day and lasts as long. */
export function moveStart(practice: { startOn: string; endOn: string | null }, startOn: string) {
  const days = lengthInDays(practice.startOn, practice.endOn);
  return { startOn, endOn: days === null ? null : endAfter(startOn, days) };
}

/** Whether a new practice may begin on a day: today, or at most two weeks ahead. */
export function mayStartOn(startOn: string, today: string): boolean {
  return startOn >= today && startOn <= addDays(today, MAX_DAYS_AHEAD);
}

/** Whether a completed practice may be opened again. */
export function mayReopen(completedAt: number, now: number): boolean {
  return now < completedAt + REOPEN_MS;
}

/**
 * Whether what check-ins say is shown to those who may see the practice. It opens when a completed practice can no longer be
 * opened again, or at `revealedAt`, which is never unset.
 */
export function isRevealed(
  practice: { reveal: Reveal; revealedAt: number | null; completedAt: number | null },
  now: number,
): boolean {
  if (practice.reveal === 'at_once' || practice.revealedAt !== null) return true;
  return practice.completedAt !== null && !mayReopen(practice.completedAt, now);
}

/** A practice that lasts longer may be split into segments. */
export const SPLIT_OVER_DAYS = 30;

/** The first and last days of two or three segments of nearly the same length; the earlier ones are the longer ones. */
export function segmentsOf(
  startOn: string,
  endOn: string,
  count: 2 | 3,
): { startOn: string; endOn: string }[] {
  const days = daysBetween(startOn, endOn) + 1;
  const segments: { startOn: string; endOn: string }[] = [];
  let start = startOn;
  for (let at = 0; at < count; at += 1) {
    const end = endAfter(start, Math.floor(days / count) + (at < days % count ? 1 : 0));
    segments.push({ startOn: start, endOn: end });
    start = addDays(end, 1);
  }
  return segments;
}
