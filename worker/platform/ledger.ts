import { type SQL, sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';
import { literal, rawStatement, type Statement } from '#worker/platform/db.ts';
import { counters, type Projection } from '#worker/platform/projection.ts';

/**
 * A ledger of points (decision 036): its table (`ledgerTable`), where the total of a person is kept, and how much a person
 * gains at most in a day. The row of the total must exist, unless `mayBeMissing`.
 */
export type Ledger = {
  table: string;
  total: { table: string; key: string; column: string; mayBeMissing?: boolean };
  dailyCap: number;
};

/** What a source is worth to a person. `day` is the day whose cap it counts in. */
export type LedgerEntry = {
  personId: string;
  sourceKey: string;
  reason: string;
  target: Ref | null;
  amount: number;
  isExempt: boolean;
  at: number;
  day: string;
};

/** The columns of a SELECT of entries that are due, in this order. */
export const DUE_COLUMNS = sql.raw(
  'person_id, source_key, reason, target_kind, target_id, amount, is_exempt, at, day',
);

/**
 * Makes a ledger agree with what it is for. `among` is a condition over the alias `e` of its table and says which entries are
 * concerned; `due` selects those of them that hold (`DUE_COLUMNS`), from the rows that they are for. Others of `among` are
 * withdrawn. An event only says when to look: delivered twice or in any order, it ends with the same ledger. For one batch,
 * after the statements that change the rows; recomputes what the days concerned credit, and the totals.
 */
export function statementsToSettle(
  ctx: Context,
  ledger: Ledger,
  { among, due }: { among: SQL; due: SQL },
): Statement[] {
  const table = sql.identifier(ledger.table);
  const withdraw = sql`UPDATE ${table} AS e SET withdrawn_at = ${ctx.clock.now()}
    WHERE ${among} AND e.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM (${due}) d
      WHERE (d.person_id, d.source_key, d.amount, d.is_exempt, d.at, d.day)
        = (e.person_id, e.source_key, e.amount, e.is_exempt, e.at, e.day))`;
  const award = sql`INSERT INTO ${table} (${DUE_COLUMNS}) SELECT ${DUE_COLUMNS} FROM (${due}) WHERE true
    ON CONFLICT (person_id, source_key) DO UPDATE SET reason = excluded.reason, amount = excluded.amount,
      is_exempt = excluded.is_exempt, at = excluded.at, day = excluded.day, withdrawn_at = NULL
      WHERE withdrawn_at IS NOT NULL`;
  // An entry may move to another day: its old day is credited anew before it moves, its new day afterwards.
  const credit = creditAnew(ledger, among);
  return [withdraw, ...credit, award, ...credit].map((query) => rawStatement(ctx.db, query));
}

/** Like `statementsToSettle`, for one entry that is due while a condition over the database holds. */
export function statementsToSettleOne(
  ctx: Context,
  ledger: Ledger,
  entry: LedgerEntry,
  isDue: SQL,
): Statement[] {
  const { personId, sourceKey, reason, target, amount, isExempt, at, day } = entry;
  return statementsToSettle(ctx, ledger, {
    among: sql`e.person_id = ${personId} AND e.source_key = ${sourceKey}`,
    due: sql`SELECT ${personId} AS person_id, ${sourceKey} AS source_key, ${reason} AS reason,
      ${target?.kind ?? null} AS target_kind, ${target?.id ?? null} AS target_id, ${amount} AS amount,
      ${Number(isExempt)} AS is_exempt, ${at} AS at, ${day} AS day WHERE ${isDue}`,
  });
}

/** Credits the days of the entries concerned: the totals by the difference, then the entries. */
function creditAnew({ table, total, dailyCap }: Ledger, among: SQL): SQL[] {
  const entries = sql.identifier(table);
  const [owners, key, column] = [total.table, total.key, total.column].map((name) => sql.identifier(name));
  const days = sql`SELECT DISTINCT e.person_id, e.day FROM ${entries} e WHERE ${among}`;
  const moved = sql`SELECT person_id, source_key, credited, credit FROM (${creditsOf(entries, days, dailyCap)})
    WHERE credit <> credited`;
  return [
    ...(total.mayBeMissing
      ? [
          sql`INSERT INTO ${owners} (${key}) SELECT DISTINCT m.person_id FROM (${moved}) m WHERE true
          ON CONFLICT DO NOTHING`,
        ]
      : []),
    sql`UPDATE ${owners} SET ${column} = ${owners}.${column} + c.gain
      FROM (SELECT person_id, sum(credit - credited) AS gain FROM (${moved}) GROUP BY person_id) c
      WHERE ${owners}.${key} = c.person_id`,
    sql`UPDATE ${entries} SET credited = c.credit FROM (${moved}) c
      WHERE ${entries}.person_id = c.person_id AND ${entries}.source_key = c.source_key`,
  ];
}

/** Whether an entry counts within the cap; over the alias `c`. */
const isCapped = sql`(c.withdrawn_at IS NULL AND NOT c.is_exempt AND c.amount > 0)`;

/** `creditWithCap` in SQL, for the days (person_id, day) that a SELECT names. */
function creditsOf(entries: SQL | ReturnType<typeof sql.identifier>, days: SQL, dailyCap: number): SQL {
  const gained = sql`sum(iif(${isCapped}, c.amount, 0)) OVER (PARTITION BY c.person_id, c.day
    ORDER BY c.at, c.source_key ROWS UNBOUNDED PRECEDING)`;
  const cap = literal(dailyCap);
  return sql`SELECT c.person_id, c.source_key, c.credited, CASE WHEN c.withdrawn_at IS NOT NULL THEN 0
      WHEN ${isCapped} THEN min(${cap}, c.gained) - min(${cap}, c.gained - c.amount) ELSE c.amount END AS credit
    FROM (SELECT c.*, ${gained} AS gained FROM ${entries} c WHERE (c.person_id, c.day) IN (${days})) c`;
}

/** What is derived in a ledger: what each entry credits, and the total of a person. */
export function ledgerProjections({ table, total, dailyCap }: Ledger): Projection[] {
  const entries = sql.identifier(table);
  const cap = literal(dailyCap);
  const gained = (
    operator: SQL,
  ) => sql`coalesce((SELECT sum(c.amount) FROM ${entries} c WHERE c.person_id = own.person_id
    AND c.day = own.day AND ${isCapped} AND (c.at, c.source_key) ${operator} (own.at, own.source_key)), 0)`;
  const credited = sql`(SELECT CASE WHEN own.withdrawn_at IS NOT NULL THEN 0
      WHEN own.is_exempt OR own.amount <= 0 THEN own.amount
      ELSE min(${cap}, ${gained(sql`<=`)}) - min(${cap}, ${gained(sql`<`)}) END
    FROM ${entries} own WHERE own.person_id = k.person_id AND own.source_key = k.source_key)`;
  const key = sql.identifier(total.key);
  const sum = sql`coalesce((SELECT sum(c.credited) FROM ${entries} c WHERE c.person_id = k.${key}), 0)`;
  return [
    counters({ name: table, table, key: ['person_id', 'source_key'], numbers: { credited } }),
    counters({
      name: `${total.table}.${total.column}`,
      table: total.table,
      key: [total.key],
      numbers: { [total.column]: sum },
      ...(total.mayBeMissing && { owners: [sql`SELECT person_id FROM ${entries}`] }),
    }),
  ];
}
