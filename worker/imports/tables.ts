import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';

/**
 * The series that imports made of sources, one row for each language that came: `sourceKey` is `source:name`, `hash`
 * that of the order and the texts as they last came. The row of a series that is gone stays until it is imported anew.
 */
export const seriesSources = sqliteTable('series_sources', {
  sourceKey: text('source_key').primaryKey(),
  seriesId: text('series_id').notNull(),
  locale: text('locale').notNull().$type<Locale>(),
  hash: text('hash').notNull(),
});
