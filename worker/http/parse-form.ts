import type { z } from 'zod';
import { AppError } from '#src/shared/errors.ts';
import { toFieldErrors } from '#src/shared/field-errors.ts';

/** Parses a form's text fields with a schema; throws `validation_failed` with a pointer for each field. */
export function parseForm<T extends z.ZodType>(schema: T, form: FormData): z.output<T> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    values[name] = all.length > 1 ? all : all[0];
  }
  return parseValues(schema, values);
}

/** Parses values that were read from a form by hand; throws `validation_failed` with a pointer for each field. */
export function parseValues<T extends z.ZodType>(schema: T, values: unknown): z.output<T> {
  const result = schema.safeParse(values);
  if (!result.success)
    throw new AppError('validation_failed', { fields: toFieldErrors(result.error.issues) });
  return result.data;
}
