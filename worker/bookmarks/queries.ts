import { and, eq } from 'drizzle-orm';
import { bookmarks } from '#worker/bookmarks/tables.ts';
import { type Db, inList, type Statement } from '#worker/platform/db.ts';

/** Deletes what people saved of targets whose rows are deleted in the same batch, without an event of their own. */
export function statementToForgetSaved(db: Db, kind: string, ids: readonly string[]): Statement {
  return db.delete(bookmarks).where(and(eq(bookmarks.targetKind, kind), inList(bookmarks.targetId, ids)));
}
