import { env } from 'cloudflare:workers';
import { type SQL, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { counters } from '#worker/platform/projection.ts';
import { testContext } from '#worker/testing/context.ts';

const { db } = testContext();
await env.DB.batch(
  [
    'CREATE TABLE shells (beach TEXT, colour TEXT, id TEXT PRIMARY KEY)',
    'CREATE TABLE beaches (id TEXT PRIMARY KEY, shell_count INTEGER NOT NULL DEFAULT 0)',
    `CREATE TABLE shell_sums (beach TEXT, colour TEXT, count INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (beach, colour))`,
  ].map((query) => env.DB.prepare(query)),
);

const ofBeaches = counters({
  name: 'beaches.shell_count',
  table: 'beaches',
  key: ['id'],
  numbers: { shell_count: sql`(SELECT count(*) FROM shells s WHERE s.beach = k.id)` },
});
const sums = counters({
  name: 'shell_sums',
  table: 'shell_sums',
  key: ['beach', 'colour'],
  numbers: { count: sql`(SELECT count(*) FROM shells s WHERE s.beach = k.beach AND s.colour = k.colour)` },
  owners: [sql`SELECT beach, colour FROM shells`, sql`SELECT 'west', 'red' WHERE false`],
  touch: { version: sql`version + 1` },
});

async function all<T>(query: SQL): Promise<T[]> {
  const [rows] = await db.batch([rawStatement<T>(db, query)]);
  return rows;
}

beforeEach(async () => {
  await env.DB.batch(
    [
      'DELETE FROM shells',
      'DELETE FROM beaches',
      'DELETE FROM shell_sums',
      `INSERT INTO shells VALUES ('north', 'white', '1'), ('north', 'white', '2'), ('north', 'red', '3'), ('south', 'red', '4')`,
      `INSERT INTO beaches VALUES ('east', 0), ('north', 3), ('south', 7)`,
      `INSERT INTO shell_sums (beach, colour, count) VALUES ('north', 'white', 2), ('north', 'red', 9), ('west', 'red', 1)`,
    ].map((query) => env.DB.prepare(query)),
  );
});

const NORTH_AND_SOUTH = JSON.stringify(['["north"]', '["south"]']);
const EVERY_SUM = JSON.stringify([
  '["north","red"]',
  '["north","white"]',
  '["south","red"]',
  '["west","red"]',
]);

describe('counters in rows that exist', () => {
  test('are walked in the order of their keys', async () => {
    expect(await all(ofBeaches.keys(null, 2))).toEqual([{ key: '["east"]' }, { key: '["north"]' }]);
    expect(await all(ofBeaches.keys('["north"]', 2))).toEqual([{ key: '["south"]' }]);
  });

  test('are compared with the rows and repaired', async () => {
    const compared = () => all(ofBeaches.compare(NORTH_AND_SOUTH));
    expect(await compared()).toEqual([
      { key: '["north"]', stored: '[3]', actual: '[3]' },
      { key: '["south"]', stored: '[7]', actual: '[1]' },
    ]);
    await runBatch(
      db,
      ofBeaches.repair(NORTH_AND_SOUTH).map((query) => rawStatement(db, query)),
    );
    expect(await compared()).toContainEqual({ key: '["south"]', stored: '[1]', actual: '[1]' });
  });
});

describe('sums in a table of their own', () => {
  test('are walked by their rows and their owners', async () => {
    const keys = await all<{ key: string }>(sums.keys(null, 9));
    expect(keys.map(({ key }) => key)).toEqual(JSON.parse(EVERY_SUM));
    expect(await all(sums.keys('["north","white"]', 1))).toEqual([{ key: '["south","red"]' }]);
  });

  test('are compared, with a missing row as zeros, and repaired', async () => {
    expect(await all(sums.compare(EVERY_SUM))).toEqual([
      { key: '["north","red"]', stored: '[9]', actual: '[1]' },
      { key: '["north","white"]', stored: '[2]', actual: '[2]' },
      { key: '["south","red"]', stored: '[0]', actual: '[1]' },
      { key: '["west","red"]', stored: '[1]', actual: '[0]' },
    ]);
    await runBatch(
      db,
      sums.repair(EVERY_SUM).map((query) => rawStatement(db, query)),
    );
    expect(
      await all(sql`SELECT beach, colour, count, version FROM shell_sums ORDER BY beach, colour`),
    ).toEqual([
      { beach: 'north', colour: 'red', count: 1, version: 1 },
      { beach: 'north', colour: 'white', count: 2, version: 0 },
      { beach: 'south', colour: 'red', count: 1, version: 0 },
      { beach: 'west', colour: 'red', count: 0, version: 1 },
    ]);
  });
});
