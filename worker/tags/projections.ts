import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** The number of followers of a tag; the number of posts is a projection of posts. */
export const tagProjections: Projection[] = [
  counters({
    name: 'tags.follower_count',
    table: 'tags',
    key: ['id'],
    numbers: { follower_count: sql`(SELECT count(*) FROM tag_follows f WHERE f.tag_id = k.id)` },
  }),
];
