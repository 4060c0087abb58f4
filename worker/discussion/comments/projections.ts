import { sql } from 'drizzle-orm';
import { counters, type Projection } from '#worker/platform/projection.ts';

/** The counters of threads, and of the answers to each comment. */
export const commentProjections: Projection[] = [
  counters({
    name: 'threads',
    table: 'threads',
    key: ['target_kind', 'target_id'],
    owners: [sql`SELECT c.target_kind, c.target_id FROM comments c`],
    numbers: {
      comment_count: sql`(SELECT count(*) FROM comments c
        WHERE c.target_kind = k.target_kind AND c.target_id = k.target_id AND c.status = 'public')`,
      pending_count: sql`(SELECT count(*) FROM comments c
        WHERE c.target_kind = k.target_kind AND c.target_id = k.target_id AND c.status IN ('pending', 'moderated'))`,
    },
  }),
  counters({
    name: 'comments.reply_count',
    table: 'comments',
    key: ['id'],
    numbers: {
      reply_count: sql`(SELECT count(*) FROM comments a JOIN comments p ON p.id = k.id
        WHERE a.target_kind = p.target_kind AND a.target_id = p.target_id AND a.parent_id = k.id
          AND a.status <> 'pending')`,
    },
  }),
];
