import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';

/** Posts examined: the most popular ones. */
const MOST_EXAMINED = 60;

/** The authors of the most popular posts, those with the most of these posts first; `where` is over `people`. */
export function selectAuthorsReadMost(
  db: Db,
  { now, where, limit }: { now: number; where: SQL; limit: number },
) {
  return db
    .select({
      name: sql<string>`people.name`.as('name'),
      displayName: sql<string>`people.display_name`.as('display_name'),
      avatarId: sql<string | null>`people.avatar_id`.as('avatar_id'),
    })
    .from(
      sql`(SELECT a.person_id, count(*) AS posts FROM (
          SELECT p.id FROM posts p WHERE p.listed_at IS NOT NULL AND p.listed_at <= ${now}
          ORDER BY p.popularity DESC, p.id DESC LIMIT ${MOST_EXAMINED}
        ) AS read CROSS JOIN post_authors a ON a.post_id = read.id GROUP BY a.person_id) AS writing
        CROSS JOIN people ON people.id = writing.person_id`,
    )
    .where(where)
    .orderBy(sql`writing.posts DESC, people.id`)
    .limit(limit);
}
