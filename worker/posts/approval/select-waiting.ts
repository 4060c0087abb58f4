import { type SQL, sql } from 'drizzle-orm';
import type { Submission } from '#src/posts/model.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { adminCardColumns } from '#worker/posts/admin/select-admin-posts.ts';

/** The posts whose working copies wait, longest first, without those of suspended people; the last row may be an end. */
export function selectWaiting(db: Db, { keyset, limit }: { keyset: Keyset | null; limit: number }) {
  return db
    .select({
      walkedId: sql<string>`walk.id`.as('walked_id'),
      walkedAt: sql<number>`walk.at`.as('walked_at'),
      isEnd: sql<boolean>`walk.is_end`.mapWith(Boolean).as('is_end'),
      ...adminCardColumns,
      version: sql<number>`posts.version`.as('version'),
      submission: sql<Submission>`posts.submission`
        .mapWith((json: string) => JSON.parse(json) as Submission)
        .as('submission'),
    })
    .from(
      sql`${walk(keyset, limit)} walk LEFT JOIN posts ON posts.id = walk.id AND NOT walk.is_end
        LEFT JOIN people ON people.id = posts.owner_id`,
    )
    .orderBy(sql`${walkOrder(keyset, sql`walk.at`, sql`walk.id`, true)}, walk.is_end`);
}

function walk(keyset: Keyset | null, limit: number): SQL {
  const [at, id] = [sql`x.submitted_at`, sql`x.id`];
  return boundedWalk({
    rows: sql`SELECT x.id AS id, x.submitted_at AS at, x.owner_id FROM posts x
      WHERE x.submitted_at IS NOT NULL AND ${beyond(keyset, at, id, true)}
      ORDER BY ${walkOrder(keyset, at, id, true)}`,
    shown: sql`NOT EXISTS (SELECT 1 FROM people p WHERE p.id = walked.owner_id AND p.suspended_at IS NOT NULL)`,
    limit,
  });
}
