import { daysBetween, fromDayNumber, toDayNumber } from '#src/practice/day-number.ts';
import type { History } from '#src/practice/history.ts';
import { type Evaluation, evaluate } from '#src/practice/outcomes.ts';
import { addDays } from '#src/shared/local-day.ts';

/** Sessions on one day that repair a missed one. */
export const SESSIONS_TO_REPAIR = 2;
/** Days from one repair to the next. */
export const DAYS_BETWEEN_REPAIRS = 30;

/** A missed day that the person may repair: `isReady` once they did enough on the day of their return or the one after. */
export type RepairOffer = { day: string; returnedOn: string; isReady: boolean };

/**
 * The repair that a person may make today, or null. They came back yesterday or today, the last repair was recorded thirty
 * days ago or earlier, and one filled day joins the streak before to the present one: after a longer break there is none.
 */
export function repairOffer(
  history: History,
  /** The check-ins that count, by day; those of yesterday and today are needed. */
  checkInsOn: ReadonlyMap<string, number>,
  /** The day on which the person last recorded a repair. */
  lastRepairOn: string | null,
): RepairOffer | null {
  const { today } = history;
  if (lastRepairOn !== null && daysBetween(lastRepairOn, today) < DAYS_BETWEEN_REPAIRS) return null;
  const evaluation = evaluate(history);
  const missed = lastMissedDay(evaluation);
  if (missed === null) return null;
  const returnedOn = history.kept.filter((day) => day > missed && day <= today).sort()[0];
  if (returnedOn === undefined || daysBetween(returnedOn, today) > 1) return null;
  const filled: History = { ...history, excused: [...history.excused, { day: missed, kind: 'repair' }] };
  if (evaluate(filled).streak <= evaluation.streak) return null;
  const isReady = [returnedOn, addDays(returnedOn, 1)].some(
    (day) => (checkInsOn.get(day) ?? 0) >= SESSIONS_TO_REPAIR,
  );
  return { day: missed, returnedOn, isReady };
}

function lastMissedDay({ firstDay, outcomes }: Evaluation): string | null {
  const at = outcomes.lastIndexOf('missed');
  return at < 0 ? null : fromDayNumber(toDayNumber(firstDay) + at);
}
