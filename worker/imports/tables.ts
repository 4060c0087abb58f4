import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';

/**
 * The series that imports created from sources, one row for each imported language. `sourceKey` is `source:name`; `hash` is
 * that of the order and the texts as last imported. The row of a deleted series stays until the series is imported anew.
 */
export const seriesSources = sqliteTable('series_sources', {
  sourceKey: text('source_key').primaryKey(),
  seriesId: text('series_id').notNull(),
  locale: text('locale').notNull().$type<Locale>(),
  hash: text('hash').notNull(),
});
