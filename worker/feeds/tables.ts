import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The sitemap's files as cron last made them, at most 50 000 URLs each. */
export const sitemaps = sqliteTable(
  'sitemaps',
  {
    section: text('section').notNull(),
    page: integer('page').notNull(),
    xml: text('xml').notNull(),
    urls: integer('urls').notNull(),
    madeAt: integer('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.section, table.page] })],
);
