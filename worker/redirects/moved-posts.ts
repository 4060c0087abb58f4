import { and, eq, ne, sql } from 'drizzle-orm';
import { redirectPathOf, toRedirectPath } from '#src/posts/rules.ts';
import type { Db, Statement } from '#worker/platform/db.ts';
import { redirects } from '#worker/redirects/tables.ts';

type Move = {
  postId: string;
  slug: string;
  /** Whether the post is public after the change. */
  living: boolean;
  /** The slug before the change; null when it was never public. */
  oldSlug: string | null;
  /** Whether readers saw the old slug until now, so that its redirect belongs to this post. */
  wasLiving: boolean;
  oldPaths: readonly string[];
  now: number;
};

/**
 * Redirects the old addresses of a post straight to it: earlier redirects of the post are changed to the new slug, and none
 * starts at the address of a public post. A redirect that belongs to another post stays.
 */
export function statementsToRedirect(db: Db, move: Move): Statement[] {
  const { postId, slug, living, oldSlug, oldPaths, now } = move;
  const toPath = redirectPathOf(slug);
  const paths = oldPaths.map(toRedirectPath).filter((path) => path !== null && path !== toPath);
  return [
    ...(living ? [db.delete(redirects).where(eq(redirects.fromPath, toPath))] : []),
    db
      .update(redirects)
      .set({ toPath })
      .where(and(eq(redirects.postId, postId), ne(redirects.toPath, toPath))),
    ...(oldSlug === null || oldSlug === slug ? [] : [leadOn(db, { ...move, oldSlug }, toPath)]),
    ...(paths.length === 0
      ? []
      : [
          db
            .insert(redirects)
            .select(
              sql`SELECT value, ${toPath}, ${postId}, 'import', ${now} FROM json_each(${JSON.stringify([...new Set(paths)])}) WHERE true`,
            )
            .onConflictDoNothing(),
        ]),
  ];
}

function leadOn(
  db: Db,
  { postId, oldSlug, wasLiving, now }: Move & { oldSlug: string },
  toPath: string,
): Statement {
  const row = db
    .insert(redirects)
    .values({ fromPath: redirectPathOf(oldSlug), toPath, postId, createdAt: now });
  if (!wasLiving) return row.onConflictDoNothing();
  return row.onConflictDoUpdate({ target: redirects.fromPath, set: { toPath, postId, createdAt: now } });
}

/** How many old paths redirect to each of the posts. */
export function selectRedirectCounts(db: Db, postIds: readonly string[]) {
  return db
    .select({ postId: redirects.postId, count: sql<number>`count(*)`.as('count') })
    .from(redirects)
    .where(sql`${redirects.postId} IN (SELECT value FROM json_each(${JSON.stringify(postIds)}))`)
    .groupBy(redirects.postId);
}

/** Deletes the redirects to a post that is gone. */
export function statementToForgetPost(db: Db, postId: string): Statement {
  return db.delete(redirects).where(eq(redirects.postId, postId));
}
