import { type SQL, sql } from 'drizzle-orm';

/**
 * Numbers that are kept beside the rows they count, and how to tell what they should be. Keys are JSON arrays of the
 * row's key columns. Each feature registers its own (`Feature.projections`); `keptNumbers` makes most of them.
 */
export type Projection = {
  /** `table.column` or `table`, say `tags.post_count`. */
  name: string;
  /** Selects up to so many `key`s after a key, in their order: of every row that has the numbers or should. */
  keys: (after: string | null, limit: number) => SQL;
  /** Selects `key`, `stored` and `actual` (JSON arrays) for a JSON array of keys; one statement, so one moment. */
  compare: (keys: string) => SQL;
  /** Sets what is stored for these keys to what the tables say; one statement each, safe beside any write. */
  repair: (keys: string) => SQL[];
};

export type Counters = {
  name: string;
  table: string;
  /** The table's key columns, all text. */
  key: readonly string[];
  /** What each column should hold, as SQL over the key: `(SELECT count(*) FROM comments c WHERE c.post_id = k.id)`. */
  numbers: Record<string, SQL>;
  /**
   * Selects of the key columns of all who should have a row, where rows may be missing (a missing row means zeros). Plain
   * ones, as often as they like of the same key: the database walks each along its index. D1 takes four.
   */
  owners?: readonly SQL[];
  /** What else moves in a row that is mended, say `{ version: sql`version + 1` }`. */
  touch?: Record<string, SQL>;
};

/** The projection of number columns: of a table that owns the counted rows, or of one that only holds sums. */
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
  /** What the tables say of the wanted keys. */
  const actual = (keys: string) => {
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
