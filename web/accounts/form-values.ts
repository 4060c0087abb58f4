/** Returns a copy of a form without empty fields, so that optional fields are absent and not invalid. */
export function withoutEmpty(form: FormData): FormData {
  const filled = new FormData();
  for (const [name, value] of form) if (value !== '') filled.append(name, value);
  return filled;
}

/** Returns the text of a form's field, empty when there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
