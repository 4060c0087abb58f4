import { z } from 'zod';
import { hitFields } from '#src/search/hit.ts';
import { localeSchema } from '#src/shared/model.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

/** A post that was found. It is shown in the language that matched, in the reader's when both did. */
export const postHitSchema = z.object({
  kind: z.literal('post'),
  ...hitFields,
  locale: localeSchema,
  publishedAt: z.iso.datetime(),
  visibility: visibilitySchema,
  authors: z.array(z.object({ name: z.string(), displayName: z.string() })),
  tags: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** The series that the post is in. */
  series: z.object({ path: z.string(), title: z.string() }).nullable(),
});
export type PostHit = z.infer<typeof postHitSchema>;
