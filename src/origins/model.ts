import { z } from 'zod';

/** What comes from elsewhere and keeps its attribution. */
export const ORIGIN_KINDS = ['person', 'question', 'answer', 'comment'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Where an imported text comes from, who wrote it there, and under which licence. */
export const originSchema = z
  .object({
    site: z.string().meta({ description: 'The host of the site that it comes from.' }),
    url: z.url().nullable(),
    authorName: z.string(),
    authorUrl: z.url().nullable(),
    licence: z.string().nullable().meta({ description: 'Say `CC BY-SA 4.0`.' }),
  })
  .meta({ id: 'Origin' });
export type Origin = z.infer<typeof originSchema>;
