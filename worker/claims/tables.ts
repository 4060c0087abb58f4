import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Proof } from '#src/claims/model.ts';
import { people } from '#worker/accounts/tables.ts';

/** Claims: a member says that an imported person is they. One open claim a member and person. */
export const claims = sqliteTable(
  'claims',
  {
    id: text('id').primaryKey(),
    importedId: text('imported_id')
      .notNull()
      .references(() => people.id),
    claimantId: text('claimant_id')
      .notNull()
      .references(() => people.id),
    proofUrl: text('proof_url'),
    proof: text('proof').notNull().$type<Proof>(),
    note: text('note').notNull(),
    state: text('state').notNull().$type<'open' | 'approved' | 'refused'>().default('open'),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by').references(() => people.id),
  },
  (table) => [
    uniqueIndex('claims_open_of').on(table.importedId, table.claimantId).where(sql`state = 'open'`),
    index('claims_open').on(table.createdAt, table.id).where(sql`state = 'open'`),
  ],
);
