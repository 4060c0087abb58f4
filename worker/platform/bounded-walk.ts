import { type SQL, sql } from 'drizzle-orm';
import { literal } from '#worker/platform/db.ts';

/** So many rows are looked at beyond a full page: where more than these are not shown, the page ends short of its size. */
export const MOST_STEPPED_OVER = 100;

/**
 * Rows of an index of which some are not shown, and of which a page reads a bounded number. `rows` selects (id, at) in
 * walking order; `shown` is about these, as `walked`. A table expression of (id, at, is_end): at most `limit` rows that are
 * shown and, where the walk gave up before, one that only says how far it came (`isEnd` of `toPage`).
 */
export function boundedWalk({ rows, shown, limit }: { rows: SQL; shown: SQL; limit: number }): SQL {
  const most = limit + MOST_STEPPED_OVER;
  // The last of the rows is looked for only where the page is not full: without a limit SQLite reads nothing of them.
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
