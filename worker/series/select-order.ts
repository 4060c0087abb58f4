import { eq } from 'drizzle-orm';
import { MAX_ENTRIES } from '#src/series/rules.ts';
import type { Db } from '#worker/platform/db.ts';
import { seriesEntries, seriesTranslations } from '#worker/series/tables.ts';

/** The order of a series as it was set: posts by id, and headings. */
export function selectSeriesOrder(db: Db, seriesId: string) {
  const { postId, heading, depth, numbered, position } = seriesEntries;
  return db
    .select({ postId, heading, depth, numbered })
    .from(seriesEntries)
    .where(eq(seriesEntries.seriesId, seriesId))
    .orderBy(position)
    .limit(MAX_ENTRIES);
}

/** The texts of a series in each language, as they were written. */
export function selectSeriesTexts(db: Db, seriesId: string) {
  const { locale, title, summary, markdown, updatedAt } = seriesTranslations;
  return db
    .select({ locale, title, summary, markdown, updatedAt })
    .from(seriesTranslations)
    .where(eq(seriesTranslations.seriesId, seriesId));
}
