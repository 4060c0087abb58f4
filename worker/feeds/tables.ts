import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The sitemap's files as cron last made them. `nextAfter` is the id behind which the next file of the section starts, null
 * for the last file, so that an interrupted run can be continued.
 */
export const sitemaps = sqliteTable(
  'sitemaps',
  {
    section: text('section').notNull(),
    page: integer('page').notNull(),
    xml: text('xml').notNull(),
    urls: integer('urls').notNull(),
    nextAfter: text('next_after'),
    madeAt: integer('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.section, table.page] })],
);
