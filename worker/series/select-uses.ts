import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';

/** Whether a series has a file as its cover or uses it in an introduction. */
const isUsed = (uploadId: SQL) => sql`(series.cover_id = ${uploadId} OR EXISTS (
  SELECT 1 FROM series_translations x WHERE x.series_id = series.id AND instr(x.markdown, ${uploadId}) > 0))`;

/** Whether any series of the file's owner uses the file; both parameters are expressions. */
export function isUsedBySeries(uploadId: SQL, ownerId: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM series WHERE series.owner_id = ${ownerId} AND ${isUsed(uploadId)})`;
}

/** The series of the files' owners that use the files. */
export function selectSeriesUsing(db: Db, files: readonly { uploadId: string; ownerId: string }[]) {
  return db
    .select({
      uploadId: sql<string>`wanted.value ->> 'uploadId'`.as('upload_id'),
      seriesId: sql<string>`series.id`.as('series_id'),
      title: sql<string>`coalesce(
        (SELECT x.title FROM series_translations x WHERE x.series_id = series.id
          ORDER BY x.locale = series.original_locale DESC LIMIT 1), '')`.as('title'),
    })
    .from(
      sql`json_each(${JSON.stringify(files)}) AS wanted JOIN series ON series.owner_id = wanted.value ->> 'ownerId'`,
    )
    .where(isUsed(sql`(wanted.value ->> 'uploadId')`));
}
