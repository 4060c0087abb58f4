import { z } from 'zod';
import { hitFields } from '#src/search/hit.ts';

/** A person as a search hit. */
export const personHitSchema = z.object({
  kind: z.literal('person'),
  ...hitFields,
  name: z.string(),
  avatarUrl: z.string().nullable(),
  postCount: z.int(),
});
export type PersonHit = z.infer<typeof personHitSchema>;
