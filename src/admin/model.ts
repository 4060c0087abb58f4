import { z } from 'zod';

/** Counting stops here: a number beyond it is not worth reading every row. */
export const MOST_COUNTED = 1000;

/** How many there are; `more`: at least that many. */
export const countSchema = z.object({ count: z.int(), more: z.boolean() }).meta({ id: 'BoundedCount' });
export type BoundedCount = z.infer<typeof countSchema>;

/** A number that was counted one further than `most`, to know whether there is more. */
export function toBoundedCount(counted: number, most = MOST_COUNTED): BoundedCount {
  return { count: Math.min(counted, most), more: counted > most };
}

/** What there is on the site, in numbers. */
export const overviewSchema = z
  .object({
    published: countSchema,
    scheduled: countSchema,
    drafts: countSchema,
    tags: countSchema,
    uploads: countSchema,
    people: countSchema,
    staff: countSchema,
    redirects: countSchema,
  })
  .meta({ id: 'AdminOverview' });
export type Overview = z.infer<typeof overviewSchema>;
