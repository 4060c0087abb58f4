import { type SQL, sql } from 'drizzle-orm';

/** The name that a practice is shown by: its own, else what is done (`shownName` in SQL). `table` is its alias. */
export function shownNameSql(table = 'practices'): SQL {
  const of = (column: string) => sql.raw(`${table}.${column}`);
  return sql`iif(${of('name')} = '', ${of('action')}, ${of('name')})`;
}
