import { z } from 'zod';

/**
 * A comparison of kept numbers with the rows they count: of a `sample`, or of everything by a `rebuild`, which also mends.
 * `example` is the first that differed; `finishedAt` is null while a rebuild goes on.
 */
export const projectionCheckSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['sample', 'rebuild']),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    checked: z.int(),
    drifted: z.int(),
    example: z.object({ key: z.string(), stored: z.string(), actual: z.string() }).nullable(),
  })
  .meta({ id: 'ProjectionCheck' });
export type ProjectionCheck = z.infer<typeof projectionCheckSchema>;

/** Numbers that are kept beside the rows they count, and when they were last compared. */
export const projectionSchema = z
  .object({ name: z.string(), last: projectionCheckSchema.nullable() })
  .meta({ id: 'Projection' });
export type ProjectionSummary = z.infer<typeof projectionSchema>;

/** The name of a projection in a path. */
export const projectionNameSchema = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_.]*$/)
  .meta({ example: 'tags.post_count' });
