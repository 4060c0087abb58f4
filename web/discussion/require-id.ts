import { z } from 'zod';
import { AppError } from '#src/shared/errors.ts';

/** The id in an address; anything else leads nowhere. */
export function requireId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new AppError('not_found');
  return id;
}
