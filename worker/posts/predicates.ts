import { type SQL, sql } from 'drizzle-orm';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { visibleTo } from '#worker/social/queries.ts';

/**
 * Whether a post is out and the viewer may see it. Every statement that shows posts uses this predicate and no other.
 * `table` is the alias of `posts` in the statement. For anonymous readers the predicate is two comparisons.
 */
export function readablePost(viewer: SqlViewer, now: number, table = 'posts'): SQL {
  return sql`(${sql.raw(table)}.published_at <= ${now} AND ${isVisiblePost(viewer, table)})`;
}

/** The same without the time, for rows that an index has already limited to published posts. */
export function isVisiblePost(viewer: SqlViewer, table = 'posts'): SQL {
  const of = (column: string) => sql.raw(`${table}.${column}`);
  return visibleTo(viewer, { author: of('owner_id'), visibility: of('visibility') });
}
