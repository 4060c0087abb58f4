import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Keyset } from '#src/shared/pagination.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { testContext } from '#worker/testing/context.ts';

const { db } = testContext();
const [key, id] = [sql`n.key`, sql`n.id`];
/** Three rows, two with the same key. */
const ROWS = sql`(SELECT 1 AS key, 'a' AS id UNION ALL SELECT 2, 'b' UNION ALL SELECT 2, 'c') n`;

async function ask<T>(query: SQL): Promise<T[]> {
  const [rows] = await db.batch([rawStatement<T>(db, query)]);
  return rows;
}

async function idsFrom(from: Omit<Keyset, 'direction'> | null, direction: 'next' | 'prev', rising: boolean) {
  const keyset = from && { ...from, direction };
  const rows = await ask<{ id: string }>(
    sql`SELECT n.id FROM ${ROWS} WHERE ${beyond(keyset, key, id, rising)} ORDER BY ${walkOrder(keyset, key, id, rising)}`,
  );
  return rows.map((row) => row.id).join('');
}

test('a list continues behind a place and goes back before it, in both orders', async () => {
  const place = { key: 2, id: 'b' };
  expect([await idsFrom(null, 'next', false), await idsFrom(null, 'next', true)]).toEqual(['cba', 'abc']);
  expect([await idsFrom(place, 'next', false), await idsFrom(place, 'prev', false)]).toEqual(['a', 'c']);
  expect([await idsFrom(place, 'next', true), await idsFrom(place, 'prev', true)]).toEqual(['c', 'a']);
  const here = { ...place, inclusive: true };
  expect([await idsFrom(here, 'next', false), await idsFrom(here, 'prev', false)]).toEqual(['ba', 'bc']);
});

test.each(['next', 'prev'] as const)('%s is looked up in the index of the list', async (direction) => {
  const keyset = { key: 2, id: 'b', direction };
  const [at, commentId] = [sql`c.created_at`, sql`c.id`];
  const plan = await ask<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN SELECT c.id FROM comments c
      WHERE c.author_id = 'x' AND ${beyond(keyset, at, commentId)} ORDER BY ${walkOrder(keyset, at, commentId)}`,
  );
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(
      /^SEARCH c USING COVERING INDEX comments_author \(author_id=\? AND \(created_at,id\)[<>]\(\?,\?\)\)$/,
    ),
  ]);
});
