import { type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '#worker/platform/db.ts';
import { readings } from '#worker/reading/tables.ts';

/** Whether a person's reading is noted automatically, which is the default. */
export function keepsReadings(personId: string): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM readers r WHERE r.person_id = ${personId} AND r.keeps = 0)`;
}

/**
 * Notes that a person had a post open for a while, unless they turned that off or own the post. `isIt` is a condition over
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
