import { lengthInDays, mayStartOn } from '#src/practice/state.ts';
import { MAX_DAYS_AHEAD, MAX_LENGTH_DAYS } from '#src/practice/words.ts';
import { AppError, type FieldError } from '#src/shared/errors.ts';

type Range = { startOn: string; endOn: string | null };

/** Requires a start that a new practice may have: today, or at most two weeks ahead. */
export function startErrors({ startOn }: Range, today: string): FieldError[] {
  if (mayStartOn(startOn, today)) return [];
  if (startOn < today) return [{ pointer: '/startOn', code: 'day_passed' }];
  return [{ pointer: '/startOn', code: 'day_too_far', params: { days: MAX_DAYS_AHEAD } }];
}

/** Requires an end that comes not before the start and not before today, at most 366 days after the start. */
export function endErrors({ startOn, endOn }: Range, today: string): FieldError[] {
  if (endOn === null) return [];
  if (endOn < startOn) return [{ pointer: '/endOn', code: 'end_before_start' }];
  if (endOn < today) return [{ pointer: '/endOn', code: 'day_passed' }];
  if ((lengthInDays(startOn, endOn) ?? 0) > MAX_LENGTH_DAYS)
    return [{ pointer: '/endOn', code: 'practice_too_long', params: { days: MAX_LENGTH_DAYS } }];
  return [];
}

/** An amount is needed where it decides whether a day is kept. */
export function ruleErrors({ amount, dayRule }: { amount: number | null; dayRule: string }): FieldError[] {
  return dayRule === 'amount' && amount === null ? [{ pointer: '/amount', code: 'amount_needed' }] : [];
}

/** Throws the errors of fields, if there are any. */
export function throwErrors(fields: FieldError[]): void {
  if (fields.length > 0) throw new AppError('validation_failed', { fields });
}
