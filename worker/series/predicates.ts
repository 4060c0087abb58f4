import { type SQL, sql } from 'drizzle-orm';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { visibleTo } from '#worker/social/queries.ts';

/**
 * Whether a series is out and the viewer may see it. A series is public, except for people whom a block hides from its
 * owner. The visibility of its posts is decided for each post. `table` is the alias of `series` in the statement.
 */
export function readableSeries(viewer: SqlViewer, now: number, table = 'series'): SQL {
  const owner = sql.raw(`${table}.owner_id`);
  return sql`(${sql.raw(table)}.published_at <= ${now}
    AND ${visibleTo(viewer, { author: owner, visibility: sql`'public'` })})`;
}
