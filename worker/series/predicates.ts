import { type SQL, sql } from 'drizzle-orm';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { visibleTo } from '#worker/social/queries.ts';

/**
 * Whether a series is out and a viewer may see it: series are for everybody, but for those whom a block keeps from their
 * owner. Which of its posts they see is asked of each post. `table` is what the statement calls `series`.
 */
export function readableSeries(viewer: SqlViewer, now: number, table = 'series'): SQL {
  const owner = sql.raw(`${table}.owner_id`);
  return sql`(${sql.raw(table)}.published_at <= ${now}
    AND ${visibleTo(viewer, { author: owner, visibility: sql`'public'` })})`;
}
