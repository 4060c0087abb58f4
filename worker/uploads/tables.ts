import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/**
 * Files in R2. `hash` is the SHA-256 of the bytes that were sent: the same file from the same person is stored once. `bytes`
 * is the size of what is stored.
 */
export const uploads = sqliteTable(
  'uploads',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => people.id),
    hash: text('hash').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width'),
    height: integer('height'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('uploads_owner_hash').on(table.ownerId, table.hash),
    index('uploads_owner').on(table.ownerId, table.createdAt),
    index('uploads_owner_bytes').on(table.ownerId, table.bytes),
    index('uploads_created').on(table.createdAt, table.id),
  ],
);
