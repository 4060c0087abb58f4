import { type SQL, sql } from 'drizzle-orm';

/**
 * Data derived from other rows, and how to compute what it should be. Keys are JSON arrays of the row's key columns. Each
 * feature registers its own (`Feature.projections`); `counters` makes most of them.
 */
export type Projection = {
  /** `table.column` or `table`, say `tags.post_count`. */
  name: string;
  /** Selects up to `limit` `key`s after a key, in order: the keys of all rows that have the data or should have it. */
  keys: (after: string | null, limit: number) => SQL;
  /** Selects `key`, `stored` and `actual` (JSON arrays) for a JSON array of keys; one statement, so one snapshot. */
  compare: (keys: string) => SQL;
  /** Sets the stored data of keys (or of an expression with their JSON) to the actual values; single statements, safe beside concurrent writes. */
  repair: (keys: string | SQL) => SQL[];
};

export type Counters = {
  name: string;
  table: string;
  /** The key columns of the table, all text. */
  key: readonly string[];
  /** What each column should hold, as SQL over the key: `(SELECT count(*) FROM comments c WHERE c.post_id = k.id)`. */
  numbers: Record<string, SQL>;
  /**
   * SELECTs of the key columns of all owners, for tables whose rows may be missing (a missing row means zeros). Plain SELECTs,
   * which may repeat keys: the database walks each along its index. D1 allows four.
   */
  owners?: readonly SQL[];
  /** Other columns that a repair sets, such as `{ version: sql`version + 1` }`. */
  touch?: Record<string, SQL>;
};

/** Makes the projection of number columns, either of the table that owns the counted rows or of a table of sums. */
export function counters({ name, table, key, numbers, owners = [], touch = {} }: Counters): Projection {
  const id = sql.identifier;
  const list = (columns: readonly string[], of: string) =>
    sql.join(
      columns.map((column) => sql`${id(of)}.${id(column)}`),
      sql`, `,
    );
  const columns = Object.keys(numbers);
  const same = sql.join(
    key.map((column) => sql`${id(table)}.${id(column)} = actual.${id(column)}`),
    sql` AND `,
  );
  /** The actual numbers of the wanted keys. */
  const actual = (keys: string | SQL) => {
    const parts = key.map((column, at) => sql`value ->> ${sql.raw(`'$[${at}]'`)} AS ${id(column)}`);
    const sums = columns.map((column) => sql`${numbers[column]} AS ${id(column)}`);
    return sql`(SELECT k.*, ${sql.join(sums, sql`, `)}
      FROM (SELECT value AS wanted, ${sql.join(parts, sql`, `)} FROM json_each(${keys})) AS k) AS actual`;
  };
  const zeros = columns.map((column) => sql`coalesce(${id(table)}.${id(column)}, 0)`);
  const set = [
    ...columns.map((column) => sql`${id(column)} = actual.${id(column)}`),
    ...Object.entries(touch).map(([column, value]) => sql`${id(column)} = ${value}`),
  ];
  const differs = columns.map((column) => sql`${id(table)}.${id(column)} IS NOT actual.${id(column)}`);

  return {
    name,
    keys: (after, limit) => {
      const from = key.map((_, at) => sql`${after} ->> ${sql.raw(`'$[${at}]'`)}`);
      const beyond = after === null ? sql`` : sql`WHERE (${list(key, 'k')}) > (${sql.join(from, sql`, `)})`;
      const arm = (of: string) => sql`SELECT ${list(key, 'k')} FROM ${id(of)} AS k ${beyond}`;
      const own = owners.map((_, at) => `owners_${at}`);
      const named = owners.map(
        (select, at) => sql`${id(own[at] ?? '')} (${sql.join(key.map(id), sql`, `)}) AS (${select})`,
      );
      const places = sql.raw(key.map((_, at) => at + 1).join(', '));
      return sql`${named.length > 0 ? sql`WITH ${sql.join(named, sql`, `)}` : sql``}
        SELECT json_array(${list(key, 'found')}) AS key FROM (${sql.join([table, ...own].map(arm), sql` UNION `)}
          ORDER BY ${places} LIMIT ${limit}) AS found`;
    },
    compare: (keys) => sql`SELECT actual.wanted AS key, json_array(${sql.join(zeros, sql`, `)}) AS stored,
        json_array(${list(columns, 'actual')}) AS actual
      FROM ${actual(keys)} LEFT JOIN ${id(table)} ON ${same}`,
    repair: (keys) => [
      ...(owners.length > 0
        ? [
            sql`INSERT INTO ${id(table)} (${sql.join([...key, ...columns].map(id), sql`, `)})
              SELECT ${list([...key, ...columns], 'actual')} FROM ${actual(keys)}
              WHERE ${sql.join(
                columns.map((column) => sql`actual.${id(column)} <> 0`),
                sql` OR `,
              )} ON CONFLICT DO NOTHING`,
          ]
        : []),
      sql`UPDATE ${id(table)} SET ${sql.join(set, sql`, `)} FROM ${actual(keys)}
        WHERE ${same} AND (${sql.join(differs, sql` OR `)})`,
    ],
  };
}
