import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** How many follow a tag; how many posts have it is the posts' matter. */
export const tagProjections: Projection[] = [
  counters({
    name: 'tags.follower_count',
    table: 'tags',
    key: ['id'],
    numbers: { follower_count: sql`(SELECT count(*) FROM tag_follows f WHERE f.tag_id = k.id)` },
  }),
];
