import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

type Entry = { type: string; name: string; sql: string };

/** What the migrations make of an empty database: they run once in a workerd, and take longer than what they made. */
let migrated: Entry[] | null = null;

/** Gives the database the tables that all migrations make, in place of what is there. */
export async function createTables(): Promise<void> {
  // Not with `reset`, which takes a minute at times. Last made, first dropped: nothing is left that needs another.
  const present = (await readSchema()).filter(({ type }) => type !== 'index').reverse();
  await run(['PRAGMA defer_foreign_keys = ON', ...present.map(({ type, name }) => `DROP ${type} "${name}"`)]);
  if (migrated) return run(migrated.map(({ sql }) => sql));
  const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };
  await run(TEST_MIGRATIONS.flatMap(({ queries }) => queries));
  migrated = await readSchema();
}

/** Whether the database has the tables that the migrations made, and no others. */
export async function hasTables(): Promise<boolean> {
  return migrated !== null && JSON.stringify(await readSchema()) === JSON.stringify(migrated);
}

/** Empties the tables that the migrations made. */
export async function emptyTables(): Promise<void> {
  const entries = migrated ?? [];
  const triggers = entries.filter(({ type }) => type === 'trigger');
  await run([
    'PRAGMA defer_foreign_keys = ON',
    // A trigger would write into a table that is already empty.
    ...triggers.map(({ name }) => `DROP TRIGGER "${name}"`),
    ...entries.filter(isTable).map(({ name }) => `DELETE FROM "${name}"`),
    ...entries
      .filter(isIndexOfText)
      .map(({ name }) => `INSERT INTO "${name}"("${name}") VALUES ('delete-all')`),
    ...triggers.map(({ sql }) => sql),
  ]);
}

/** What the schema says, in an order in which it can be made again. What FTS5 keeps its books in is made with its table. */
async function readSchema(): Promise<Entry[]> {
  const { results } = await env.DB.prepare(
    `SELECT type, name, sql FROM sqlite_master
     WHERE sql IS NOT NULL AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'
       AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
     ORDER BY type = 'trigger', rowid`,
  ).all<Entry>();
  return results;
}

/** In one batch: a round trip a statement, as applyD1Migrations makes them, takes seconds. */
async function run(queries: string[]): Promise<void> {
  await env.DB.batch(queries.map((query) => env.DB.prepare(query)));
}

function isTable({ type, sql }: Entry): boolean {
  return type === 'table' && !sql.startsWith('CREATE VIRTUAL');
}

function isIndexOfText({ sql }: Entry): boolean {
  return /^CREATE VIRTUAL TABLE \S+ USING fts5\(/.test(sql);
}
