import type { z } from 'zod';
import { AppError } from '#src/shared/errors.ts';
import { toFieldErrors } from '#src/shared/field-errors.ts';

/** Parses a form's text fields with a schema; throws `validation_failed` with a pointer for each field. */
export function parseForm<T extends z.ZodType>(schema: T, form: FormData): z.output<T> {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of form) {
    const same = values.get(name);
    if (same) same.push(value);
    else values.set(name, [value]);
  }
  const named = [...values].map(([name, all]) => [name, all.length > 1 ? all : all[0]]);
  return parseValues(schema, Object.fromEntries(named));
}

/** Parses values that were read from a form by hand; throws `validation_failed` with a pointer for each field. */
export function parseValues<T extends z.ZodType>(schema: T, values: unknown): z.output<T> {
  const result = schema.safeParse(values);
  if (!result.success)
    throw new AppError('validation_failed', { fields: toFieldErrors(result.error.issues) });
  return result.data;
}
