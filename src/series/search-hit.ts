import { z } from 'zod';
import { hitFields } from '#src/search/hit.ts';
import { localeSchema } from '#src/shared/model.ts';

/** A series that was found. It is shown in the language that matched, in the reader's when both did. */
export const seriesHitSchema = z.object({
  kind: z.literal('series'),
  ...hitFields,
  locale: localeSchema,
  /** A book is a series of chapters. */
  form: z.enum(['series', 'book']),
  partCount: z.int(),
});
export type SeriesHit = z.infer<typeof seriesHitSchema>;
