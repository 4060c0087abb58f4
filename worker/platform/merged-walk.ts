import { type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import { MOST_STEPPED_OVER } from '#worker/platform/bounded-walk.ts';
import { literal } from '#worker/platform/db.ts';

/** Where a walk starts and in which direction it goes. A walk towards newer entries ends at `until` (UTC epoch ms). */
export type WalkStart = { keyset: Keyset | null; until: number };

/**
 * How sources of a kind are walked: a table, called `n` in `where`, its columns for time and id, and `where`, the condition
 * for the rows of a source. `target` is the kind that the ids belong to; several kinds of sources may share a target.
 */
export type SourceTable = { target: string; table: string; at: string; id: string; where: SQL };

/** The reader of a walk, as an expression for `sources` and `where`; it binds one parameter however often it is used. */
export const READER: SQL = sql`(SELECT reader.id FROM reader)`;

type MergedWalk = {
  reader: string;
  sources: SQL;
  tables: Record<string, SourceTable>;
  start: WalkStart;
  where: (entry: { target: SQL; id: SQL }) => SQL;
  limit: number;
};

/**
 * Merges the rows of many sources by time, each source along its own index. The next row of a source is looked up when the
 * previous one is taken, so a page reads one row per source and one per entry, however long the sources are. `sources`
 * selects (kind, source, part); `tables` has the table of each kind, with conditions over `w.source` and `w.part`; `where`
 * is the condition for an entry to be shown. Returns a table expression of distinct (target, at, id, is_end), newest first
 * or, going back, oldest first. Where too many entries are hidden, the last row marks the end of the walk (bounded-walk.ts).
 */
export function mergedWalk({ where, limit, ...walk }: MergedWalk): SQL {
  const most = literal(limit + MOST_STEPPED_OVER);
  const isShown = where({ target: sql`entry.target`, id: sql`entry.id` });
  // Entries are numbered as they are read: entries after the last row of the page are never looked up.
  return sql`(
    WITH RECURSIVE reader (id) AS (SELECT ${walk.reader}), ${steps(walk)}
    SELECT entry.target, entry.at, entry.id, also.is_end FROM (
      SELECT taken.*, row_number() OVER () AS nth FROM (${entries(walk)} LIMIT ${most}) taken
    ) entry CROSS JOIN (SELECT 0 AS is_end UNION ALL SELECT 1) also
    WHERE CASE also.is_end WHEN 0 THEN ${isShown} ELSE entry.nth = ${most} END
    LIMIT ${literal(limit)}
  )`;
}

type Merged = Pick<MergedWalk, 'sources' | 'tables' | 'start'>;

/** The recursive queue: a row is a place in a source. SQLite takes rows in order and stops when the page is full. */
function steps({ sources, tables, start }: Merged): SQL {
  const back = start.keyset?.direction === 'prev';
  const next = Object.entries(tables).map(
    ([kind, table]) => sql`WHEN ${kind} THEN ${nextKey(table, back, start.until)}`,
  );
  return sql`step (kind, source, part, place) AS (
    SELECT kind, source, part, ${firstPlace(start)} FROM (${sources})
    UNION ALL
    SELECT w.kind, w.source, w.part, CASE w.kind ${sql.join(next, sql` `)} END
    FROM step w WHERE w.place IS NOT NULL
    ORDER BY 4 ${sql.raw(back ? 'ASC NULLS LAST' : 'DESC NULLS LAST')}
  )`;
}

function entries({ tables, start }: Merged): SQL {
  const targets = Object.entries(tables).map(([kind, { target }]) => sql`WHEN ${kind} THEN ${target}`);
  return sql`SELECT DISTINCT CASE step.kind ${sql.join(targets, sql` `)} END AS target,
      CAST(substr(step.place, 1, 15) AS INTEGER) AS at, substr(step.place, 16) AS id
    FROM step WHERE step.place IS NOT NULL AND step.place <> ${firstPlace(start)}`;
}

function firstPlace({ keyset, until }: WalkStart): SQL {
  const { key, id } = keyset ?? { key: until + 1, id: '' };
  return placeOf(sql`${key}`, sql`${id}`);
}

/** A time and an id as one text that sorts by time, then by id. */
function placeOf(at: SQL, id: SQL): SQL {
  return sql`printf('%015d', ${at}) || ${id}`;
}

function nextKey({ table, at, id, where }: SourceTable, back: boolean, until: number): SQL {
  const [from, atColumn, idColumn] = [table, `n.${at}`, `n.${id}`].map((name) => sql.raw(name)) as [
    SQL,
    SQL,
    SQL,
  ];
  const beyond = sql`(${atColumn}, ${idColumn}) ${sql.raw(back ? '>' : '<')}
    (CAST(substr(w.place, 1, 15) AS INTEGER), substr(w.place, 16))`;
  const order = sql.raw(back ? `n.${at}, n.${id}` : `n.${at} DESC, n.${id} DESC`);
  return sql`(SELECT ${placeOf(atColumn, idColumn)} FROM ${from} n
    WHERE ${where} AND ${beyond}${back ? sql` AND ${atColumn} <= ${until}` : sql``} ORDER BY ${order} LIMIT 1)`;
}
