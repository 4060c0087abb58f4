import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SiteSettings } from '#src/settings/model.ts';
import { people } from '#worker/accounts/tables.ts';

/** The settings of the site that an admin has changed; the others have their defaults. `value` is that of `name`. */
export const siteSettings = sqliteTable('site_settings', {
  name: text('name').primaryKey().$type<keyof SiteSettings>(),
  value: text('value', { mode: 'json' }).notNull(),
  updatedAt: integer('updated_at').notNull(),
  updatedBy: text('updated_by')
    .notNull()
    .references(() => people.id),
});
