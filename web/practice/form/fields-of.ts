import type { PracticeFields } from '#src/practice/practice-form.ts';

/** The text fields of a form, by name. */
export function fieldsOf(form: FormData): PracticeFields {
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(texts);
}
