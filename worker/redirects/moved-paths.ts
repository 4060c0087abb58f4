import { and, eq, ne } from 'drizzle-orm';
import type { Db, Statement } from '#worker/platform/db.ts';
import { redirects } from '#worker/redirects/tables.ts';

/**
 * Lets an old path lead to a new one, for pages that are no posts. Earlier redirects to the old path are turned to the new
 * one, and none starts where the new page is. Both are as redirects know them (`toRedirectPath`).
 */
export function statementsToMovePath(
  db: Db,
  { from, to, kind, now }: { from: string; to: string; kind: 'slug' | 'tag'; now: number },
): Statement[] {
  return [
    ...statementsToFreePath(db, to),
    db
      .update(redirects)
      .set({ toPath: to })
      .where(and(eq(redirects.toPath, from), ne(redirects.fromPath, to))),
    db
      .insert(redirects)
      .values({ fromPath: from, toPath: to, kind, createdAt: now })
      .onConflictDoUpdate({ target: redirects.fromPath, set: { toPath: to, postId: null, kind } }),
  ];
}

/** Takes away what starts at a path where a page is now. */
export function statementsToFreePath(db: Db, path: string): Statement[] {
  return [db.delete(redirects).where(eq(redirects.fromPath, path))];
}

/** Takes away what leads to a page that is gone. */
export function statementsToForgetPath(db: Db, path: string): Statement[] {
  return [db.delete(redirects).where(eq(redirects.toPath, path))];
}

/** Turns the redirects to a page that has moved; both paths are as redirects know them. */
export function statementToTurnRedirects(db: Db, from: string, to: string): Statement {
  return db.update(redirects).set({ toPath: to }).where(eq(redirects.toPath, from));
}
