import { isTimeZone } from '#src/accounts/time-zone.ts';

/** Returns a copy of a form without empty fields, so that optional fields are absent and not invalid. */
export function withoutEmpty(form: FormData): FormData {
  const filled = new FormData();
  for (const [name, value] of form) if (value !== '') filled.append(name, value);
  return filled;
}

/** Returns a form without the time zone of a browser that knows one which the runtime does not: that must stop nobody. */
export function withKnownZone(form: FormData): FormData {
  if (!isTimeZone(textOf(form, 'timeZone'))) form.delete('timeZone');
  return form;
}

/** Returns the text of a form's field, empty when there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
