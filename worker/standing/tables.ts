import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';
import { ledgerTable } from '#worker/platform/ledger-table.ts';

/** The ledger of experience. The sum of a person is in `standings`. */
export const experienceEntries = ledgerTable('experience_entries', () => people.id);

/** The experience of people. No row means zero. */
export const standings = sqliteTable('standings', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  experience: integer('experience').notNull().default(0),
  /** The highest level that a person was told of. */
  highestLevel: integer('highest_level').notNull().default(0),
  /** Whether boards leave the person out, and others see neither level nor experience. */
  hidden: integer('hidden', { mode: 'boolean' }).notNull().default(false),
});

/** One row, whose number grows with every look at scores: a later look has the higher one. */
export const boardLooks = sqliteTable('board_looks', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
});

/** The last comparison of each board with the rows that it is made from. */
export const boardChecks = sqliteTable('board_checks', {
  /** Board and period, such as `xp/week`. */
  name: text('name').primaryKey(),
  checkedAt: integer('checked_at').notNull(),
  checked: integer('checked').notNull(),
  drifted: integer('drifted').notNull(),
});
