import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Statement } from '#worker/platform/db.ts';

/** Inserts a row if a condition holds: `INSERT … SELECT … WHERE`, column by column, so that their order cannot shift. */
export function insertWhen<T extends SQLiteTable>(
  db: Db,
  table: T,
  row: T['$inferSelect'],
  when: SQL,
): Statement {
  const values = row as Record<string, unknown>;
  const columns = Object.entries(getTableColumns(table)).map(
    ([name, column]) => [name, sql`${values[name]}`.as(column.name)] as const,
  );
  const select = db.select(Object.fromEntries(columns)).from(sql`(SELECT 1)`).where(when);
  return db.insert(table).select(select as never);
}
