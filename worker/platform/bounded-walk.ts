import { type SQL, sql } from 'drizzle-orm';
import { literal } from '#worker/platform/db.ts';

/** How many rows a walk reads beyond a full page. A page with more hidden rows than this is shorter than its limit. */
export const MOST_STEPPED_OVER = 100;

/**
 * A table expression of (id, at, is_end) that reads a bounded number of rows of an index, of which some are hidden. `rows`
 * selects (id, at) in walking order; `shown` is the condition for a row to be shown, over the alias `walked`. The result has
 * at most `limit` shown rows. Where the walk stopped early, one more row marks its end (`isEnd` of `toPage`).
 */
export function boundedWalk({ rows, shown, limit }: { rows: SQL; shown: SQL; limit: number }): SQL {
  const most = limit + MOST_STEPPED_OVER;
  // The last row is read only where the page is not full: with LIMIT 0 SQLite reads none of these rows.
  return sql`(
    WITH steps AS NOT MATERIALIZED (${rows} LIMIT ${literal(most)}),
    page AS MATERIALIZED (SELECT walked.id, walked.at FROM steps walked WHERE ${shown} LIMIT ${literal(limit)})
    SELECT id, at, 0 AS is_end FROM page
    UNION ALL
    SELECT * FROM (
      SELECT last.id, last.at, 1 FROM steps last
      LIMIT (SELECT count(*) < ${literal(limit)} FROM page) OFFSET ${literal(most - 1)}
    )
  )`;
}
