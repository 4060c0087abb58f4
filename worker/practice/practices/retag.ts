import { and, eq, sql } from 'drizzle-orm';
import type { Db, Statement } from '#worker/platform/db.ts';
import { practiceTags } from '#worker/practice/tables.ts';

/** Moves the practices of one tag to another; a practice with both keeps the other. */
export function statementsToRetagPractices(db: Db, fromId: string, toId: string): Statement[] {
  const hasBoth = sql`EXISTS (SELECT 1 FROM practice_tags b
    WHERE b.practice_id = practice_tags.practice_id AND b.tag_id = ${toId})`;
  return [
    db.delete(practiceTags).where(and(eq(practiceTags.tagId, fromId), hasBoth)),
    db.update(practiceTags).set({ tagId: toId }).where(eq(practiceTags.tagId, fromId)),
  ];
}

/** Removes a tag from all practices. */
export function statementToUntagPractices(db: Db, tagId: string): Statement {
  return db.delete(practiceTags).where(eq(practiceTags.tagId, tagId));
}
