import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

type Row = Record<string, string | number | null>;

/** One statement that inserts rows by one parameter, whatever their number. Every row has the columns of the first. */
export function insertRows(db: D1Database, table: string, rows: readonly Row[]): D1PreparedStatement {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return db.prepare('SELECT 1');
  const values = columns.map((column) => `json_extract(value, '$.${column}')`);
  return db
    .prepare(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM json_each(?)`)
    .bind(JSON.stringify(rows));
}
