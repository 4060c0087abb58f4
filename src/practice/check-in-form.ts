import { parseTags } from '#src/editor/tags-field.ts';
import type { CheckIn } from '#src/practice/model.ts';
import { lines, readNumber } from '#src/practice/practice-form.ts';

/** The fields that show the details of a check-in. */
export function toCheckInFields(details: NonNullable<CheckIn['details']>): Record<string, string> {
  const texts = {
    mood: details.mood ?? '',
    note: details.note,
    minutes: details.minutes ?? '',
    amount: details.amount ?? '',
    tags: details.tags.join(', '),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value)]));
}

/** Reads the details of a check-in from a form, without its pictures; schemas check the result. */
export function readCheckInFields(fields: Record<string, string>): Record<string, unknown> {
  return {
    mood: fields.mood || null,
    note: lines(fields.note ?? ''),
    minutes: readNumber(fields.minutes),
    amount: readNumber(fields.amount),
    tags: parseTags(fields.tags ?? ''),
  };
}
