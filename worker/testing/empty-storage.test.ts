import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { emptyStorage } from '#worker/testing/empty-storage.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const PAGE = 'http://localhost/kept';
const cache = (caches as unknown as { default: Cache }).default;

/** Leaves something in every store, and in tables that have triggers. */
async function fillStores(): Promise<void> {
  const by = await givenPerson('bob');
  await givenPublished(testContext({ as: by }), { by, texts: { en: { title: 'Oceanwide', text: 'Deep' } } });
  await deliverAll(testContext());
  await env.DB.prepare(
    `INSERT INTO notice_boxes (person_id, unread, version) VALUES ('${by.personId}', 1, 1)`,
  ).run();
  await env.CACHE.put('key', 'value');
  await env.MEDIA.put('key', 'value');
  await cache.put(PAGE, new Response('kept', { headers: { 'Cache-Control': 'max-age=60' } }));
  await somebody().hit('group', 1, 60_000, Date.now());
  expect(await findWord()).toHaveLength(1);
}

async function query<T>(sql: string): Promise<T[]> {
  return (await env.DB.prepare(sql).all<T>()).results;
}

const somebody = () => env.RATE_LIMITER.getByName('somebody');
const findWord = () => query("SELECT rowid FROM search_index('oceanwide')");
const readSchema = () => query('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name');

/** The tables that hold rows. FTS5 keeps two rows of its books about nothing. */
async function filledTables(): Promise<string[]> {
  const tables = await query<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
  );
  const counts = await env.DB.batch<{ n: number }>(
    tables.map(({ name }) => env.DB.prepare(`SELECT count(*) AS n FROM "${name}"`)),
  );
  return tables.flatMap(({ name }, at) => (counts[at]?.results[0]?.n === 0 ? [] : [name]));
}

async function expectNothing(): Promise<void> {
  expect(await filledTables()).toEqual([]);
  expect(await findWord()).toEqual([]);
  expect(await query('SELECT * FROM search_words')).toEqual([]);
  expect((await env.CACHE.list()).keys).toEqual([]);
  expect((await env.MEDIA.list()).objects).toEqual([]);
  expect(await cache.match(PAGE)).toBeUndefined();
  expect(await runInDurableObject(somebody(), (_, { storage }) => [...storage.kv.list()])).toEqual([]);
}

const schema = await readSchema();

test('a file starts with the tables that the migrations make, and with nothing in them or anywhere', async () => {
  await expectNothing();
  await fillStores();
  expect(await filledTables()).toContain('search_documents');
  await emptyStorage();
  await expectNothing();
  expect(await readSchema()).toEqual(schema);
});

test.each([
  ['makes a table', 'CREATE TABLE shells (id TEXT)'],
  ['makes a trigger', 'CREATE TRIGGER forgets BEFORE INSERT ON posts BEGIN SELECT raise(IGNORE); END'],
  ['drops a trigger', 'DROP TRIGGER search_documents_inserted'],
  ['drops a table', 'DROP TABLE search_index'],
  ['alters a table', 'ALTER TABLE posts ADD COLUMN more TEXT'],
  ['breaks an index', "INSERT INTO search_index(search_index) VALUES ('delete-all')"],
])('also after a file that %s', async (_, sql) => {
  await fillStores();
  await query(sql);
  await emptyStorage();
  await expectNothing();
  expect(await readSchema()).toEqual(schema);
  await fillStores();
  await emptyStorage();
});
