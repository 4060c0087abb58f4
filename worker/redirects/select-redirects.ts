import { and, desc, eq, or, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { redirects } from '#worker/redirects/tables.ts';

/** The target of a redirect and whether it is public; `posts` is left-joined. */
const rowColumns = (now: number) => ({
  from: redirects.fromPath,
  to: sql<string>`coalesce('/posts/' || posts.slug, ${redirects.toPath})`.as('leads_to'),
  kind: redirects.kind,
  live: sql<boolean>`(redirects.post_id IS NULL OR coalesce(${readablePost(ANYBODY, now)}, 0))`
    .mapWith((value: number) => value === 1)
    .as('live'),
  createdAt: redirects.createdAt,
});

/** Redirects in walking order: the newest first, or with a prefix by path. */
export function selectRedirectRows(
  db: Db,
  walk: { prefix: string | null; keyset: Keyset | null; limit: number; now: number },
) {
  const { prefix, keyset, limit, now } = walk;
  const back = keyset?.direction === 'prev';
  const select = db
    .select(rowColumns(now))
    .from(redirects)
    .leftJoin(sql`posts`, sql`posts.id = redirects.post_id`);
  if (prefix !== null) {
    const after = keyset && sql`${redirects.fromPath} ${sql.raw(back ? '<' : '>')} ${keyset.id}`;
    return select
      .where(
        and(
          sql`${redirects.fromPath} >= ${prefix} AND ${redirects.fromPath} < ${`${prefix}\u{10ffff}`}`,
          after ?? undefined,
        ),
      )
      .orderBy(back ? desc(redirects.fromPath) : redirects.fromPath)
      .limit(limit);
  }
  return select
    .where(beyond(keyset, redirects.createdAt, redirects.fromPath))
    .orderBy(walkOrder(keyset, redirects.createdAt, redirects.fromPath))
    .limit(limit);
}

/** The redirect that starts at a path. */
export function selectRedirectRow(db: Db, fromPath: string, now: number) {
  return db
    .select(rowColumns(now))
    .from(redirects)
    .leftJoin(sql`posts`, sql`posts.id = redirects.post_id`)
    .where(eq(redirects.fromPath, fromPath));
}

/** The redirects of some old paths. A redirect to a post that the viewer may not read is left out. */
export function selectRedirects(db: Db, paths: readonly string[], viewer: SqlViewer, now: number) {
  return db
    .select({
      fromPath: redirects.fromPath,
      toPath: redirects.toPath,
      slug: sql<string | null>`posts.slug`.as('slug'),
    })
    .from(redirects)
    .leftJoin(sql`posts`, sql`posts.id = redirects.post_id`)
    .where(
      and(inList(redirects.fromPath, paths), or(sql`redirects.post_id IS NULL`, readablePost(viewer, now))),
    );
}
