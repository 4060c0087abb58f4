import { type Column, is, SQL, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';

/** The use of the database by one request: shown in Server-Timing and asserted in tests. */
export type DbStats = { roundTrips: number; rowsRead: number; rowsWritten: number; milliseconds: number };

export type Statement = BatchItem<'sqlite'>;

/**
 * The database. Every statement goes through `batch`, even a single one: a batch is one round trip and one
 * transaction, and its rows are counted.
 */
export type Db = DrizzleD1Database & { $client: D1Database; stats: DbStats };

/** Opens D1 and counts its use. */
export function openDb(binding: D1Database): Db {
  const stats: DbStats = { roundTrips: 0, rowsRead: 0, rowsWritten: 0, milliseconds: 0 };
  return Object.assign(drizzle(counting(binding, stats)), { stats });
}

function counting(binding: D1Database, stats: DbStats): D1Database {
  return {
    prepare: (query: string) => binding.prepare(query),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const started = performance.now();
      const results = await binding.batch<T>(statements);
      stats.roundTrips += 1;
      stats.milliseconds += performance.now() - started;
      for (const { meta } of results) {
        stats.rowsRead += meta.rows_read ?? 0;
        stats.rowsWritten += meta.rows_written ?? 0;
      }
      return results;
    },
  } as D1Database;
}

/** Runs a list of statements in one batch, none for an empty list. Returns the number of changes of each statement. */
export async function runBatch(db: Db, statements: readonly Statement[]): Promise<{ changes: number }[]> {
  const [first, ...rest] = statements;
  if (!first) return [];
  const results = await db.batch([first, ...rest]);
  return results.map((result) => ({ changes: (result as D1Result).meta?.changes ?? 0 }));
}

/**
 * A raw statement that can join a batch, for what the query builder cannot express or builds too slowly; returns its rows.
 * Drizzle's batch binds parameters to a `stmt`, which its own raw statements lack, and asks for the text more than once.
 * db.test.ts fails when drizzle changes this.
 */
export function rawStatement<T>(db: Db, query: SQL): ReturnType<typeof db.all<T>> {
  const raw = db.all<T>(query);
  const built = raw.getQuery();
  const bind = (...params: unknown[]) => db.$client.prepare(built.sql).bind(...params);
  return Object.assign(raw, { stmt: { bind }, getQuery: () => built });
}

/** A raw statement whose rows the batch returns decoded, for columns that hold JSON or a boolean. */
export function decodedStatement<Raw, Row>(db: Db, query: SQL, decode: (row: Raw) => Row) {
  const raw = rawStatement<Row>(db, query);
  const mapResult = (result: unknown) => (result as D1Result<Raw>).results.map(decode);
  return Object.assign(raw, { mapResult });
}

/**
 * A part that is the same in every statement, built once: for the statements of frequent pages. Its values are written out,
 * so they are constants of the code.
 */
export function constantPart(part: SQL): SQL {
  return sql.raw(new SQLiteAsyncDialect().sqlToQuery(sql`${part}`.inlineParams()).sql);
}

/**
 * A column with an alias. D1 keys the rows of a batch by column name: two columns of the same name in a join collapse into
 * one, and the values behind them shift silently.
 */
export function named<T extends Column>(
  column: T,
  name: string,
): SQL.Aliased<T['_']['notNull'] extends true ? T['_']['data'] : T['_']['data'] | null> {
  return sql`${column}`.mapWith(column).as(name) as never;
}

/**
 * `column IN (…)` for any number of values, bound as one parameter (D1 allows 100 per statement), or for the rows of a
 * subquery.
 */
export function inList(column: Column | SQL, values: readonly (string | number)[] | SQL): SQL {
  if (is(values, SQL)) return sql`${column} IN ${values}`;
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

/**
 * A whole number written into a statement. SQLite compiles a statement twice when a nested LIMIT is bound, so frequent
 * statements write such limits out.
 */
export function literal(value: number): SQL {
  return sql.raw(`${Math.trunc(value)}`);
}

/** The number of rows of `source` (the text after FROM), counted up to `most`. */
export function countUpTo(source: SQL, most: number): SQL<number> {
  return sql<number>`(SELECT count(*) FROM (SELECT 1 FROM ${source} LIMIT ${literal(most)}))`;
}

/** Whether the previous statement of the batch changed something: after a refused guard nothing else changes. */
export const whenChanged: SQL = sql`changes() > 0`;

/** The constraint that a statement violated, or null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const match = /(?:UNIQUE|CHECK|NOT NULL|FOREIGN KEY) constraint failed(?:: (?!SQLITE_)([\w., ]+))?/.exec(
      cause.message,
    );
    if (match) return match[1] ?? 'FOREIGN KEY';
  }
  return null;
}

/** The results of statements that run in one batch, in their order. */
export type ResultsOf<Statements extends readonly unknown[]> = {
  -readonly [At in keyof Statements]: Statements[At] extends RunnableQuery<infer Rows, 'sqlite'>
    ? Rows
    : never;
};
