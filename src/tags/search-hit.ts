import { z } from 'zod';
import { hitFields } from '#src/search/hit.ts';

/** A tag that was found. */
export const tagHitSchema = z.object({ kind: z.literal('tag'), ...hitFields, postCount: z.int() });
export type TagHit = z.infer<typeof tagHitSchema>;
