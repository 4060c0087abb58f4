import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rawStatement } from '#worker/platform/db.ts';
import { unionAll } from '#worker/platform/union-all.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

for (let count = 0; count < 20; count += 1) await givenPerson(`person${count}`);

/** The first three names after each of several letters, merged as the lists of posts are. */
async function read(terms: number) {
  const { db } = testContext();
  const walks = Array.from(
    { length: terms },
    (_, at) => sql`SELECT name, ${at} AS term FROM people WHERE name > 'p' ORDER BY name LIMIT 3`,
  );
  const [rows] = await db.batch([
    rawStatement<{ name: string; term: number }>(
      db,
      sql`SELECT name, term FROM (${unionAll(walks)}) ORDER BY name, term LIMIT ${terms}`,
    ),
  ]);
  return { rows, cost: db.stats.rowsRead };
}

test.each([1, 5, 6, 25, 26, 31])('%i terms are read, each up to its limit', async (terms) => {
  const { rows, cost } = await read(terms);
  expect(rows).toEqual(Array.from({ length: terms }, (_, term) => ({ name: 'person0', term })));
  expect(cost).toBeLessThanOrEqual((await read(1)).cost * terms * 2);
});
