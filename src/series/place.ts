import { z } from 'zod';
import { localeSchema } from '#src/shared/model.ts';

export const seriesKindSchema = z.enum(['series', 'book']).meta({ id: 'SeriesKind' });
export type SeriesKind = z.infer<typeof seriesKindSchema>;

const neighbourSchema = z
  .object({ slug: z.string(), title: z.string(), shownLocale: localeSchema })
  .meta({ id: 'NeighbourPost' });
export type NeighbourPost = z.infer<typeof neighbourSchema>;

/** The place of a post in its series: its number among the public posts, and the neighbours. */
export const placeSchema = z
  .object({
    slug: z.string(),
    kind: seriesKindSchema,
    title: z.string(),
    shownLocale: localeSchema,
    number: z.int(),
    total: z.int(),
    previous: neighbourSchema.nullable(),
    next: neighbourSchema.nullable(),
  })
  .meta({ id: 'SeriesPlace' });
export type SeriesPlace = z.infer<typeof placeSchema>;
