import { type SQL, sql } from 'drizzle-orm';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { visibleTo } from '#worker/social/queries.ts';

/**
 * Whether a post is out and a viewer may see it: what every statement that shows posts asks, and nothing else does in its
 * place. `table` is what the statement calls `posts`. For anybody it is two comparisons.
 */
export function readablePost(viewer: SqlViewer, now: number, table = 'posts'): SQL {
  return sql`(${sql.raw(table)}.published_at <= ${now} AND ${isVisiblePost(viewer, table)})`;
}

/** The same without its time, for rows that an index has found to be out. */
export function isVisiblePost(viewer: SqlViewer, table = 'posts'): SQL {
  const of = (column: string) => sql.raw(`${table}.${column}`);
  return visibleTo(viewer, { author: of('owner_id'), visibility: of('visibility') });
}
