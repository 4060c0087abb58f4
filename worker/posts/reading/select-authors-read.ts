import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';

/** Posts looked at: those that are read most, lately. */
const LOOKED_AT = 60;

/** The authors of what is read most, lately, who has the most of it first; `where` is over `people`. */
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
          ORDER BY p.popularity DESC, p.id DESC LIMIT ${LOOKED_AT}
        ) AS read CROSS JOIN post_authors a ON a.post_id = read.id GROUP BY a.person_id) AS writing
        CROSS JOIN people ON people.id = writing.person_id`,
    )
    .where(where)
    .orderBy(sql`writing.posts DESC, people.id`)
    .limit(limit);
}
