import { index, integer, primaryKey, type SQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The table of a ledger (`ledger.ts`): what each source is worth to a person. Rows are never deleted: a source that is gone
 * leaves its row with `withdrawnAt`. Sources of one target can be found by it.
 */
export function ledgerTable<Name extends string>(name: Name, personId: () => SQLiteColumn) {
  return sqliteTable(
    name,
    {
      personId: text('person_id').notNull().references(personId),
      /** What it is for: one row a person and source. */
      sourceKey: text('source_key').notNull(),
      reason: text('reason').notNull(),
      targetKind: text('target_kind'),
      targetId: text('target_id'),
      /** What the source is worth, before the cap of the day. */
      amount: integer('amount').notNull(),
      /** Whether it counts beyond the cap. */
      isExempt: integer('is_exempt', { mode: 'boolean' }).notNull(),
      at: integer('at').notNull(),
      /** The day (YYYY-MM-DD) whose cap it counts in. */
      day: text('day').notNull(),
      /** What it adds to the total: within the cap, 0 while withdrawn. */
      credited: integer('credited').notNull().default(0),
      withdrawnAt: integer('withdrawn_at'),
    },
    (table) => [
      primaryKey({ columns: [table.personId, table.sourceKey] }),
      index(`${name}_day`).on(table.personId, table.day, table.at, table.sourceKey),
      index(`${name}_listed`).on(table.personId, table.day, table.targetKind, table.targetId, table.reason),
      index(`${name}_target`).on(table.targetKind, table.targetId),
    ],
  );
}
