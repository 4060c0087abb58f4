import { z } from 'zod';

export const segmentSchema = z
  .object({ text: z.string(), hit: z.boolean() })
  .meta({ id: 'SearchSegment', example: { text: 'borrow', hit: true } });

/** A title or an excerpt in pieces, those marked that were looked for. */
export const segmentsSchema = z.array(segmentSchema);

/** What a hit of every kind says. */
export const hitFields = {
  id: z.uuid(),
  /** Where it is, without language prefix. */
  path: z.string(),
  title: segmentsSchema,
  excerpt: segmentsSchema,
};

/** What the feature of a kind says of a hit; search itself adds the rest. */
export type OwnHitFields<Hit> = Omit<Hit, 'kind' | 'id' | 'title' | 'excerpt'>;
