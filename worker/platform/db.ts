import { type Column, is, SQL, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1';

/** What the database did for this request: shown in Server-Timing and asserted in tests. */
export type DbStats = { roundTrips: number; rowsRead: number; rowsWritten: number; milliseconds: number };

export type Statement = BatchItem<'sqlite'>;

/**
 * The database. Every statement goes through `batch`, even a single one: a batch is one round trip and one
 * transaction, and its rows are counted.
 */
export type Db = DrizzleD1Database & { $client: D1Database; stats: DbStats };

/** Opens D1 and counts what is asked of it. */
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

/** Runs statements that were collected in a list, in one batch; nothing for an empty list. Answers each one's changes. */
export async function runBatch(db: Db, statements: readonly Statement[]): Promise<{ changes: number }[]> {
  const [first, ...rest] = statements;
  if (!first) return [];
  const results = await db.batch([first, ...rest]);
  return results.map((result) => ({ changes: (result as D1Result).meta?.changes ?? 0 }));
}

/**
 * A statement for which the query builder has no words; answers its rows. Drizzle's own cannot be batched with parameters:
 * its batch binds them to a `stmt`, which raw statements lack. This is the only place that knows; db.test.ts fails when
 * drizzle changes it.
 */
export function rawStatement<T>(db: Db, query: SQL): ReturnType<typeof db.all<T>> {
  const raw = db.all<T>(query);
  const bind = (...params: unknown[]) => db.$client.prepare(raw.getQuery().sql).bind(...params);
  return Object.assign(raw, { stmt: { bind } });
}

/**
 * A column under a name of its own. D1 keys the rows of a batch by column name: two columns of the same name in a
 * join collapse into one and the values behind them shift silently.
 */
export function named<T extends Column>(
  column: T,
  name: string,
): SQL.Aliased<T['_']['notNull'] extends true ? T['_']['data'] : T['_']['data'] | null> {
  return sql`${column}`.mapWith(column).as(name) as never;
}

/**
 * `column IN (…)` for any number of ids: one bound parameter, where D1 takes at most 100 a statement; or for those that a
 * subquery selects.
 */
export function inList(column: Column | SQL, values: readonly (string | number)[] | SQL): SQL {
  if (is(values, SQL)) return sql`${column} IN ${values}`;
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

/**
 * A whole number written into a statement. SQLite compiles a statement a second time when it meets a bound LIMIT below its
 * top; what is hot writes such limits out.
 */
export function literal(value: number): SQL {
  return sql.raw(`${Math.trunc(value)}`);
}

/** How many rows a condition holds for, counted no further than `most`; `source` is what stands behind FROM. */
export function countUpTo(source: SQL, most: number): SQL<number> {
  return sql<number>`(SELECT count(*) FROM (SELECT 1 FROM ${source} LIMIT ${literal(most)}))`;
}

/** Only where the statement before it in the batch changed something: a refused guard then moves nothing else. */
export const whenChanged: SQL = sql`changes() > 0`;

/** The constraint that a statement broke, or null when the error is something else. */
export function brokenConstraint(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const match = /(?:UNIQUE|CHECK|NOT NULL|FOREIGN KEY) constraint failed(?:: (?!SQLITE_)([\w., ]+))?/.exec(
      cause.message,
    );
    if (match) return match[1] ?? 'FOREIGN KEY';
  }
  return null;
}
