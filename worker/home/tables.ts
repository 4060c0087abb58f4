import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/** Who put the first steps away before they were done. */
export const dismissedFirstSteps = sqliteTable('dismissed_first_steps', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  dismissedAt: integer('dismissed_at').notNull(),
});
