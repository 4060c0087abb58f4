import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** A post counts for its tags and authors once its publication was recorded, unless it is unlisted or restricted. */
const COUNTED = sql`p.announced_at IS NOT NULL AND p.listed_at IS NOT NULL`;

/** The counters of posts, tags and people that are derived from posts. */
export const postProjections: Projection[] = [
  counters({
    name: 'posts.answers_and_reads',
    table: 'posts',
    key: ['id'],
    numbers: {
      helpful_count: sql`(SELECT count(*) FROM post_helpful h WHERE h.post_id = k.id AND h.helpful = 1)`,
      unhelpful_count: sql`(SELECT count(*) FROM post_helpful h WHERE h.post_id = k.id AND h.helpful = 0)`,
      read_count: sql`(SELECT coalesce(sum(r.count), 0) FROM post_reads r WHERE r.post_id = k.id)`,
    },
  }),
  counters({
    name: 'tags.post_count',
    table: 'tags',
    key: ['id'],
    numbers: {
      post_count: sql`(SELECT count(*) FROM post_tags t JOIN posts p ON p.id = t.post_id
        WHERE t.tag_id = k.id AND ${COUNTED})`,
    },
  }),
  counters({
    name: 'people.post_count',
    table: 'people',
    key: ['id'],
    numbers: {
      post_count: sql`(SELECT count(*) FROM post_authors a JOIN posts p ON p.id = a.post_id
        WHERE a.person_id = k.id AND ${COUNTED})`,
    },
  }),
];
