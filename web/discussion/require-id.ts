import { z } from 'zod';
import { AppError } from '#src/shared/errors.ts';

/** Returns the id in an address; throws `not_found` for anything else. */
export function requireId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new AppError('not_found');
  return id;
}
