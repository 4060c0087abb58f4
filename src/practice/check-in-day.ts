import { isTimeZone } from '#src/accounts/time-zone.ts';
import { MAX_AHEAD_MS, MAX_LATE_MS } from '#src/practice/words.ts';
import { localDay, type OwnClock } from '#src/shared/local-day.ts';

const HOUR_MS = 60 * 60_000;
/** Two days of a person that are nearer than this, and that no boundary of a day lies between, come from a move. */
const MOVE_MS = 12 * HOUR_MS;
/** How often a move may give a day. */
const WEEK_MS = 7 * 24 * HOUR_MS;
/** How far around a check-in `recent` must reach. */
export const RECENT_MS = WEEK_MS + MOVE_MS;

/** A check-in of the person, for any practice, as it was written. */
export type WrittenCheckIn = { at: number; timeZone: string; day: string };

export type NewCheckIn = {
  /** When it happened. */
  at: number;
  /** When it arrived. */
  now: number;
  /** The device's time zone; the person's own is taken when it is missing or unknown. */
  timeZone: string | undefined;
  clock: OwnClock;
  startOn: string;
  endOn: string | null;
  /** The person's check-ins within `RECENT_MS` before and after, in any order. */
  recent: readonly WrittenCheckIn[];
};

/** Why a check-in is refused. `before_start` is asked about: the practice may start early. */
export type Refusal = 'in_the_future' | 'before_start' | 'after_end';
/** Where a check-in belongs. One that does not count is saved and shown, and says why. */
export type CheckInPlace = { day: string; timeZone: string; counts: boolean; reason: 'too_late' | null };

/** The day of a check-in, frozen when it is written, and whether it counts; or why it is refused. */
export function placeCheckIn(checkIn: NewCheckIn): CheckInPlace | { refused: Refusal } {
  const { at, now, startOn, endOn } = checkIn;
  if (at > now + MAX_AHEAD_MS) return { refused: 'in_the_future' };
  const { day, timeZone } = dayOfCheckIn(checkIn);
  if (day < startOn) return { refused: 'before_start' };
  if (endOn !== null && day > endOn) return { refused: 'after_end' };
  const counts = now - at <= MAX_LATE_MS;
  return { day, timeZone, counts, reason: counts ? null : 'too_late' };
}

/**
 * The person's day at the place of the device. When a move would give a second day within twelve hours for the second time
 * in a week, the check-in belongs to the day that the person already has; no day that was written ever changes.
 */
export function dayOfCheckIn({
  at,
  timeZone: zone,
  clock,
  recent,
}: Pick<NewCheckIn, 'at' | 'timeZone' | 'clock' | 'recent'>): { day: string; timeZone: string } {
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : clock.timeZone;
  const { dayStartMinutes } = clock;
  const own = { at, timeZone, day: localDay(at, { timeZone, dayStartMinutes }) };
  if (recent.some((other) => other.day === own.day)) return { day: own.day, timeZone };
  const near = byNearness(recent, at).find((other) => isGained(own, other, dayStartMinutes));
  const isSecond = near && gainsOf(recent, dayStartMinutes).some((gain) => Math.abs(gain - at) < WEEK_MS);
  return { day: isSecond ? near.day : own.day, timeZone };
}

/** Whether two check-ins have two days because the person moved: no day ended between them in one of their zones. */
export function isGained(a: WrittenCheckIn, b: WrittenCheckIn, dayStartMinutes: number): boolean {
  if (a.day === b.day || Math.abs(a.at - b.at) >= MOVE_MS) return false;
  return [a.timeZone, b.timeZone].some((timeZone) => {
    const clock = { timeZone, dayStartMinutes };
    return localDay(a.at, clock) === localDay(b.at, clock);
  });
}

/** The moments of the check-ins that brought a day which their person gained by a move. */
export function gainsOf(checkIns: readonly WrittenCheckIn[], dayStartMinutes: number): number[] {
  const sorted = checkIns.toSorted((a, b) => a.at - b.at);
  const firsts = sorted.filter(({ day }, at) => sorted.findIndex((other) => other.day === day) === at);
  return firsts
    .filter((first) => sorted.some((other) => other.at < first.at && isGained(first, other, dayStartMinutes)))
    .map(({ at }) => at);
}

function byNearness(recent: readonly WrittenCheckIn[], at: number): WrittenCheckIn[] {
  return recent.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
}
