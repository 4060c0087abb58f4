import { type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '#worker/platform/db.ts';
import { readings } from '#worker/reading/tables.ts';

/** Whether somebody has what they read noted by itself: until they say otherwise. */
export function keepsReadings(personId: string): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM readers r WHERE r.person_id = ${personId} AND r.keeps = 0)`;
}

/**
 * Notes that a post was before somebody for a while, unless they do not want that or own it; `isIt` finds the post, over
 * `posts`.
 */
export function statementToNoteReading(db: Db, personId: string, isIt: SQL, now: number): Statement {
  return db
    .insert(readings)
    .select(
      sql`SELECT ${personId}, posts.id, ${now}, ${now}, NULL FROM posts
        WHERE ${isIt} AND posts.owner_id <> ${personId} AND ${keepsReadings(personId)}`,
    )
    .onConflictDoUpdate({ target: [readings.personId, readings.postId], set: { lastAt: now } });
}
