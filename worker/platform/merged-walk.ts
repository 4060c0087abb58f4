import { type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';

/** Where a walk starts, and whether it goes back towards the newer end, but no further than `until`. */
export type WalkStart = { keyset: Keyset | null; until: number };

/**
 * How sources of a kind are walked: along which columns of which table, called `n` in `where`, which says whose rows.
 * `thing`: what the ids are of; several kinds of sources may lead to the same things.
 */
export type SourceTable = { thing: string; table: string; at: string; id: string; where: SQL };

/** Who the walk is for, as an expression in `sources` and `where`: one bound parameter however often it stands there. */
export const READER: SQL = sql`(SELECT reader.id FROM reader)`;

/**
 * Rows of many sources, each along its own index, merged by time: the next row of a source is looked up when the one
 * before it is taken, so that a page reads a row a source and a row an entry, however long the sources are. `sources`
 * selects (kind, source, part); `tables` says for each kind where it is walked, over `w.source` and `w.part`. Answers
 * a table expression of (thing, at, id), newest first or, going back, oldest first; each of them once. `where` is about an
 * entry.
 */
export function mergedWalk({
  reader,
  sources,
  tables,
  start,
  where,
  limit,
}: {
  reader: string;
  sources: SQL;
  tables: Record<string, SourceTable>;
  start: WalkStart;
  where: (entry: { thing: SQL; id: SQL }) => SQL;
  limit: number;
}): SQL {
  const back = start.keyset?.direction === 'prev';
  const next = Object.entries(tables).map(
    ([kind, table]) => sql`WHEN ${kind} THEN ${nextKey(table, back, start.until)}`,
  );
  const things = Object.entries(tables).map(([kind, { thing }]) => sql`WHEN ${kind} THEN ${thing}`);
  const thing = sql`CASE step.kind ${sql.join(things, sql` `)} END`;
  const first = start.keyset ?? { key: start.until + 1, id: '' };
  // A row of the queue is a place in a source. SQLite takes them in this order, and stops when the page is full.
  return sql`(
    WITH RECURSIVE reader (id) AS (SELECT ${reader}),
    step (kind, source, part, place) AS (
      SELECT kind, source, part, ${placeOf(sql`${first.key}`, sql`${first.id}`)} FROM (${sources})
      UNION ALL
      SELECT w.kind, w.source, w.part, CASE w.kind ${sql.join(next, sql` `)} END
      FROM step w WHERE w.place IS NOT NULL
      ORDER BY 4 ${sql.raw(back ? 'ASC NULLS LAST' : 'DESC NULLS LAST')}
    )
    SELECT DISTINCT ${thing} AS thing, CAST(substr(step.place, 1, 15) AS INTEGER) AS at, substr(step.place, 16) AS id
    FROM step
    WHERE step.place IS NOT NULL AND step.place <> ${placeOf(sql`${first.key}`, sql`${first.id}`)}
      AND ${where({ thing, id: sql`substr(step.place, 16)` })}
    LIMIT ${limit}
  )`;
}

/** A time and an id as one text that sorts as they do. */
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
