import { env } from 'cloudflare:workers';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { creditWithCap } from '#src/shared/daily-cap.ts';
import { compareStep } from '#worker/platform/check-projections.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import {
  type Ledger,
  ledgerProjections,
  statementsToSettle,
  statementsToSettleOne,
} from '#worker/platform/ledger.ts';
import { testContext } from '#worker/testing/context.ts';

// Children collect shells; a shell is worth points to its child while it lies on the beach.
await env.DB.batch(
  [
    `CREATE TABLE shell_entries (person_id TEXT, source_key TEXT, reason TEXT, target_kind TEXT, target_id TEXT,
      amount INTEGER, is_exempt INTEGER, at INTEGER, day TEXT, credited INTEGER NOT NULL DEFAULT 0, withdrawn_at INTEGER,
      PRIMARY KEY (person_id, source_key))`,
    'CREATE TABLE children (id TEXT PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0)',
    'CREATE TABLE shells (id TEXT PRIMARY KEY, child TEXT, beach TEXT, worth INTEGER, rare INTEGER, at INTEGER, day TEXT)',
  ].map((query) => env.DB.prepare(query)),
);

const ledger: Ledger = {
  table: 'shell_entries',
  total: { table: 'children', key: 'id', column: 'points', mayBeMissing: true },
  dailyCap: 100,
};
const ctx = testContext();
type Shell = { id: string; child: string; worth: number; rare: boolean; at: number; day: string };

async function all<T>(query: SQL): Promise<T[]> {
  const [rows] = await ctx.db.batch([rawStatement<T>(ctx.db, query)]);
  return rows;
}

const lay = ({ id, child, worth, rare, at, day }: Shell) =>
  all(
    sql`INSERT OR REPLACE INTO shells VALUES (${id}, ${child}, 'north', ${worth}, ${Number(rare)}, ${at}, ${day})`,
  );
const take = (id: string) => all(sql`DELETE FROM shells WHERE id = ${id}`);
/** What follows an event about shells: all with an id, or all of a beach. */
const look = (shells: SQL, entries: SQL) =>
  runBatch(
    ctx.db,
    statementsToSettle(ctx, ledger, {
      among: entries,
      due: sql`SELECT child AS person_id, id AS source_key, 'found' AS reason, 'beach' AS target_kind, beach AS target_id,
        worth AS amount, rare AS is_exempt, at, day FROM shells WHERE ${shells}`,
    }),
  );
const lookAt = (id: string) => look(sql`id = ${id}`, sql`e.source_key = ${id}`);
const points = async () =>
  Object.fromEntries(
    (await all<{ id: string; points: number }>(sql`SELECT * FROM children`)).map((c) => [c.id, c.points]),
  );
async function drift() {
  const found = await Promise.all(ledgerProjections(ledger).map((one) => compareStep(ctx, one, null)));
  return found.flatMap(({ differences }) => differences);
}

beforeEach(() =>
  env.DB.batch(['shell_entries', 'children', 'shells'].map((name) => env.DB.prepare(`DELETE FROM ${name}`))),
);

const shell = (id: string, worth: number, more: Partial<Shell> = {}): Shell => ({
  ...{ id, child: 'kai', worth, rare: false, at: 1, day: '2026-11-21' },
  ...more,
});

test('a source counts once, however often it is looked at, and is undone exactly', async () => {
  await lay(shell('a', 10));
  for (let times = 0; times < 3; times += 1) await lookAt('a');
  expect(await points()).toEqual({ kai: 10 });
  await take('a');
  for (let times = 0; times < 3; times += 1) await lookAt('a');
  expect(await points()).toEqual({ kai: 0 });
  expect(await all(sql`SELECT amount, credited, withdrawn_at FROM shell_entries`)).toEqual([
    { amount: 10, credited: 0, withdrawn_at: ctx.clock.now() },
  ]);
});

test('a withdrawal that arrives before its award leaves nothing, and a second award counts on its own day', async () => {
  await lookAt('a');
  expect(await points()).toEqual({});
  for (const [id, worth] of [
    ['a', 90],
    ['b', 90],
  ] as const)
    await lay(shell(id, worth));
  await lookAt('b');
  await lookAt('a');
  expect(await points()).toEqual({ kai: 100 });
  // Picked up and found again on the next day: the day before has room for the other one.
  await lay(shell('a', 90, { day: '2026-11-22', at: 2 }));
  await lookAt('a');
  expect(await points()).toEqual({ kai: 180 });
  expect(await drift()).toEqual([]);
});

test('sources of one target go together', async () => {
  for (const [id, child] of [
    ['a', 'kai'],
    ['b', 'kai'],
    ['c', 'mia'],
  ] as const)
    await lay(shell(id, 60, { child }));
  for (const id of ['a', 'b', 'c']) await lookAt(id);
  expect(await points()).toEqual({ kai: 100, mia: 60 });
  await all(sql`DELETE FROM shells`);
  await look(sql`beach = 'north'`, sql`e.target_kind = 'beach' AND e.target_id = 'north'`);
  expect(await points()).toEqual({ kai: 0, mia: 0 });
});

test('one entry is due while a condition holds', async () => {
  const entry = {
    ...{ personId: 'kai', sourceKey: 'first', reason: 'first', target: null, amount: 5, isExempt: true },
    ...{ at: 1, day: '2026-11-21' },
  };
  const settle = () =>
    runBatch(
      ctx.db,
      statementsToSettleOne(ctx, ledger, entry, sql`EXISTS (SELECT 1 FROM shells WHERE child = 'kai')`),
    );
  await lay(shell('a', 1));
  await settle();
  expect(await points()).toEqual({ kai: 5 });
  await take('a');
  await settle();
  expect(await points()).toEqual({ kai: 0 });
});

test('whatever happens in whatever order, the ledger is what the rows say', async () => {
  const someShell = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    worth: fc.integer({ min: -5, max: 70 }),
    rare: fc.boolean(),
    at: fc.nat(5),
    day: fc.constantFrom('2026-11-21', '2026-11-22'),
  });
  const act = fc.oneof(someShell, fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 8 }),
      fc.array(fc.nat(4), { maxLength: 6 }),
      async (acts, late) => {
        await env.DB.batch(
          ['shell_entries', 'children', 'shells'].map((name) => env.DB.prepare(`DELETE FROM ${name}`)),
        );
        for (const [at, one] of acts.entries()) {
          await (typeof one === 'string' ? take(one) : lay({ ...one, child: 'kai' }));
          // Some events arrive at once, some later, some twice.
          if (at % 2 === 0) await lookAt(typeof one === 'string' ? one : one.id);
        }
        for (const place of [...late, 0, 1, 2, 3, 4]) await lookAt(['a', 'b', 'c', 'd', 'e'][place] ?? 'a');
        const rows = await all<{ id: string; worth: number; rare: number; at: number; day: string }>(
          sql`SELECT * FROM shells`,
        );
        const days = [...new Set(rows.map(({ day }) => day))].map((day) =>
          creditWithCap(
            rows
              .filter((row) => row.day === day)
              .map(({ id, worth, rare, at }) => ({
                sourceKey: id,
                amount: worth,
                isExempt: Boolean(rare),
                at,
              })),
            ledger.dailyCap,
          ),
        );
        const total = days.flatMap((day) => [...day.values()]).reduce((sum, one) => sum + one, 0);
        expect((await points()).kai ?? 0).toBe(total);
        expect(await drift()).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
});
