import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/**
 * What a person saved. Nobody else sees it, and no number counts it. The rows of a target that is gone are deleted after it
 * in steps (forget-target.ts).
 */
export const bookmarks = sqliteTable(
  'bookmarks',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.targetKind, table.targetId] }),
    index('bookmarks_newest').on(table.personId, table.savedAt, table.targetId),
    index('bookmarks_newest_of_kind').on(table.personId, table.targetKind, table.savedAt, table.targetId),
    index('bookmarks_target').on(table.targetKind, table.targetId, table.personId),
  ],
);
