import { mondayOf, toDayNumber, weekdayOf } from '#src/practice/day-number.ts';
import type { Schedule } from '#src/practice/model.ts';
import type { DayRule } from '#src/practice/words.ts';

/** A schedule of a practice and the day from which the person wanted it. */
export type ScheduleVersion = { fromOn: string; schedule: Schedule };

/** A schedule and the day number from which it holds. */
export type HeldVersion = { from: number; schedule: Schedule };

/**
 * The versions of a schedule with the days from which they hold. The last one wanted before or at the start holds from the
 * start. A change from or to a weekly schedule waits for Monday, because a week cannot be judged by two measures; every other
 * change holds from its day. So no day and no week before a change is ever judged anew.
 */
export function heldVersions(versions: readonly ScheduleVersion[], startOn: string): HeldVersion[] {
  const held: HeldVersion[] = [];
  for (const { fromOn, schedule } of versions.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const before = held.at(-1);
    if (before && isSame(before.schedule, schedule)) continue;
    if (!before || fromOn <= startOn) {
      held.splice(0, 1, { from: Number.NEGATIVE_INFINITY, schedule });
      continue;
    }
    const from = Math.max(before.from, firstDayOf(schedule, before.schedule, toDayNumber(fromOn)));
    if (from === before.from) held.pop();
    held.push({ from, schedule });
  }
  return held;
}

/** A version that changes only the amount begins no new interval. */
function isSame(a: Schedule, b: Schedule): boolean {
  return JSON.stringify(a, Object.keys(a).sort()) === JSON.stringify(b, Object.keys(b).sort());
}

function firstDayOf(schedule: Schedule, before: Schedule, wanted: number): number {
  const isWeekly = schedule.kind === 'weekly' || before.kind === 'weekly';
  return isWeekly ? mondayOf(wanted + 6) : wanted;
}

/** The schedule that holds on a day. Throws when there is no version at all. */
export function scheduleOn(versions: readonly ScheduleVersion[], startOn: string, day: string): Schedule {
  return versionAt(heldVersions(versions, startOn), toDayNumber(day)).schedule;
}

/** The version that holds on a day number. */
export function versionAt(held: readonly HeldVersion[], day: number): HeldVersion {
  let found = held[0];
  for (const version of held) if (version.from <= day) found = version;
  if (!found) throw new Error('A practice without a schedule.');
  return found;
}

/** Whether a schedule names a day. A weekly one names none, and an interval depends on what was kept (`evaluate`). */
export function isNamedDay(schedule: Schedule, day: number): boolean {
  if (schedule.kind === 'daily') return true;
  return schedule.kind === 'weekdays' && schedule.weekdays.includes(weekdayOf(day));
}

/** What keeps a day from a day on: any check-in, or an amount. */
export type RuleVersion = { fromOn: string; dayRule: DayRule; amount: number | null };

/** The rule of a day: the last that was wanted on or before it. It needs no week, so it holds from its day. */
export function ruleOn(versions: readonly RuleVersion[], day: string): RuleVersion {
  const sorted = versions.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  const rule = sorted.findLast(({ fromOn }) => fromOn <= day) ?? sorted[0];
  if (!rule) throw new Error('A practice without a rule.');
  return rule;
}

/** Whether the check-ins of a day that count keep it. `amount` is their sum. A rule without an amount asks for any check-in. */
export function keepsDay(
  rule: Pick<RuleVersion, 'dayRule' | 'amount'>,
  counted: { checkIns: number; amount: number },
): boolean {
  if (counted.checkIns === 0) return false;
  // Sums of fractions are a hair off: 0.1 + 0.2 reaches 0.3.
  return rule.dayRule === 'any' || rule.amount === null || counted.amount >= rule.amount - 1e-9;
}
