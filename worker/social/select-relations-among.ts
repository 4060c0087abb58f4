import { sql } from 'drizzle-orm';
import { type Db, inList } from '#worker/platform/db.ts';
import { hasRestricted } from '#worker/social/predicates.ts';

/** Selects whether a member follows any person, tag or series. Returns one row. */
export function selectFollowsAnything(db: Db, personId: string) {
  return db
    .select({
      follows: sql<boolean>`EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = ${personId})
        OR EXISTS (SELECT 1 FROM tag_follows t WHERE t.person_id = ${personId})
        OR EXISTS (SELECT 1 FROM series_follows e WHERE e.person_id = ${personId})`
        .mapWith(Boolean)
        .as('follows'),
    })
    .from(sql`(SELECT 1)`);
}

/** Selects those of some handles whom a member mutes, ignores or blocks. */
export function selectRestrictedAmong(db: Db, personId: string, names: readonly string[]) {
  return db
    .select({ name: sql<string>`p.name`.as('name') })
    .from(sql`people p`)
    .where(sql`${inList(sql`p.name`, names)} AND ${hasRestricted(sql`${personId}`, sql`p.id`)}`);
}
