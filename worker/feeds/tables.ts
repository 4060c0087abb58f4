import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The sitemap's files as cron last made them. `nextAfter` is the id behind which the next file of the section goes on,
 * null for the last one: so a run that stopped is taken up again.
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
