import { z } from 'zod';

/** The number at which counting stops: a greater number is not worth reading every row. */
export const MOST_COUNTED = 1000;

/** A bounded count. `more`: counting stopped, there are more. */
export const countSchema = z.object({ count: z.int(), more: z.boolean() }).meta({ id: 'BoundedCount' });
export type BoundedCount = z.infer<typeof countSchema>;

/** Makes a bounded count of a number that was counted up to `most` + 1. */
export function toBoundedCount(counted: number, most = MOST_COUNTED): BoundedCount {
  return { count: Math.min(counted, most), more: counted > most };
}

/** The content of the site, in numbers. */
export const overviewSchema = z
  .object({
    published: countSchema,
    scheduled: countSchema,
    drafts: countSchema,
    pending: countSchema,
    tags: countSchema,
    uploads: countSchema,
    people: countSchema,
    staff: countSchema,
    redirects: countSchema,
  })
  .meta({ id: 'AdminOverview' });
export type Overview = z.infer<typeof overviewSchema>;
