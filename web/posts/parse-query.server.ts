import type { z } from 'zod';
import { AppError } from '#src/shared/errors.ts';
import { toFieldErrors } from '#src/shared/field-errors.ts';

/** A page's query, parsed with the schema of the API; throws `validation_failed`. */
export function parseQuery<T extends z.ZodType>(schema: T, url: URL): z.output<T> {
  const result = schema.safeParse(Object.fromEntries(url.searchParams));
  if (!result.success)
    throw new AppError('validation_failed', { fields: toFieldErrors(result.error.issues) });
  return result.data;
}
