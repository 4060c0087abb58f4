import { and, eq, ne } from 'drizzle-orm';
import type { Db, Statement } from '#worker/platform/db.ts';
import { redirects } from '#worker/redirects/tables.ts';

/**
 * Redirects an old path to a new one, for pages that are not posts. Earlier redirects to the old path are changed to the new
 * one, and none starts at the new path. Both paths are in the form of `toRedirectPath`.
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

/** Deletes the redirect that starts at a path where a page is now. */
export function statementsToFreePath(db: Db, path: string): Statement[] {
  return [db.delete(redirects).where(eq(redirects.fromPath, path))];
}

/** Deletes the redirects to a page that is gone. */
export function statementsToForgetPath(db: Db, path: string): Statement[] {
  return [db.delete(redirects).where(eq(redirects.toPath, path))];
}

/** Changes the target of the redirects to a page that has moved; both paths are in the form of `toRedirectPath`. */
export function statementToTurnRedirects(db: Db, from: string, to: string): Statement {
  return db.update(redirects).set({ toPath: to }).where(eq(redirects.toPath, from));
}
