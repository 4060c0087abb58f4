import { z } from 'zod';

/**
 * A comparison of a projection with the rows it derives from: of a `sample`, or of everything by a `rebuild`, which also
 * repairs. `example` is the first difference; `finishedAt` is null while a rebuild runs.
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

/** A projection and its last comparison. */
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
