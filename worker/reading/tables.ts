import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/**
 * Which posts a person began and read. Nobody else sees it, and no public number counts it. `finishedAt` is null while a post
 * is only begun. The post is no foreign key, because its thousands of readings are deleted after it in steps (forget-post.ts).
 */
export const readings = sqliteTable(
  'readings',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    postId: text('post_id').notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
    finishedAt: integer('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.postId] }),
    index('readings_last').on(table.personId, table.lastAt, table.postId),
    index('readings_begun').on(table.personId, table.lastAt, table.postId).where(sql`finished_at IS NULL`),
    index('readings_finished')
      .on(table.personId, table.finishedAt, table.postId)
      .where(sql`finished_at IS NOT NULL`),
    index('readings_post').on(table.postId, table.personId),
  ],
);

/** The settings of a reader, and how many posts they have read. No row means the defaults and zero. */
export const readers = sqliteTable('readers', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** Whether posts are noted as begun automatically. */
  keeps: integer('keeps', { mode: 'boolean' }).notNull().default(true),
  readCount: integer('read_count').notNull().default(0),
});
