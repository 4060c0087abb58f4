import { z } from 'zod';

/** Whether the reader saved a target, as its card or page says it. */
export const savedSchema = z.boolean().nullable().meta({
  description: 'Whether the caller saved it; null for anonymous callers.',
});
