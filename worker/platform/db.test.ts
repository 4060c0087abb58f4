import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { constantPart, decodedStatement, rawStatement, runBatch } from '#worker/platform/db.ts';
import { outbox } from '#worker/platform/tables.ts';
import { testContext } from '#worker/testing/context.ts';

// `rawStatement` adds the prepared statement that drizzle's batch needs and `db.all` lacks. This test fails first when an
// update of drizzle changes that.
test('a statement in raw SQL runs in a batch with its parameters, beside those of the query builder', async () => {
  const { db } = testContext();
  const row = (id: string, type: string) => sql`INSERT INTO outbox (id, type, payload, created_at, wake_at)
    SELECT ${id}, ${type}, json_object('n', ${2}), ${3}, NULL WHERE ${1} = 1 RETURNING id, type`;
  const [inserted, built, plain, none] = await db.batch([
    rawStatement<{ id: string; type: string }>(db, row('a', 'first')),
    db.select({ id: outbox.id, createdAt: outbox.createdAt }).from(outbox).where(sql`id = ${'a'}`),
    rawStatement<{ one: number }>(db, sql`SELECT 1 AS one`),
    rawStatement(db, sql`SELECT 1 AS one WHERE ${'a'} = ${'b'}`),
  ]);
  expect(inserted).toEqual([{ id: 'a', type: 'first' }]);
  expect(built).toEqual([{ id: 'a', createdAt: 3 }]);
  expect([plain, none]).toEqual([[{ one: 1 }], []]);
  expect(db.stats.roundTrips).toBe(1);
});

test('a raw statement that fails takes the rest of its batch along', async () => {
  const { db } = testContext();
  const insert = (id: string) =>
    rawStatement(db, sql`INSERT INTO outbox (id, type, payload, created_at) SELECT ${id}, 't', '{}', ${1}`);
  await expect(runBatch(db, [insert('b'), insert('b')])).rejects.toThrow();
  const [rows] = await db.batch([db.select({ id: outbox.id }).from(outbox).where(sql`id = ${'b'}`)]);
  expect(rows).toEqual([]);
});

test('a decoded statement returns its rows decoded, and a constant part binds nothing', async () => {
  const { db } = testContext();
  const part = constantPart(sql`json_array(${"it's"}, ${2}) AS list`);
  const statement = decodedStatement(
    db,
    sql`SELECT ${part}, ${1} AS one`,
    (row: { list: string; one: number }) => ({
      list: JSON.parse(row.list) as unknown[],
      isOne: Boolean(row.one),
    }),
  );
  expect(statement.getQuery().params).toEqual([1]);
  const [rows] = await db.batch([statement]);
  expect(rows).toEqual([{ list: ["it's", 2], isOne: true }]);
});
