import { z } from 'zod';

export const segmentSchema = z
  .object({ text: z.string(), hit: z.boolean() })
  .meta({ id: 'SearchSegment', example: { text: 'borrow', hit: true } });

/** A title or an excerpt as segments, in which matches are marked. */
export const segmentsSchema = z.array(segmentSchema);

/** The fields of every kind of hit. */
export const hitFields = {
  id: z.uuid(),
  /** The path of the target, without language prefix. */
  path: z.string(),
  title: segmentsSchema,
  excerpt: segmentsSchema,
};

/** The fields of a hit that the feature of its kind provides; search adds the rest. */
export type OwnHitFields<Hit> = Omit<Hit, 'kind' | 'id' | 'title' | 'excerpt'>;
