import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#worker/platform/db.ts';

/** Whether a check-in of the file's owner shows the file; both parameters are expressions. */
export function isUsedByCheckIn(uploadId: SQL, ownerId: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM check_ins WHERE check_ins.person_id = ${ownerId} AND ${isUsed(uploadId)})`;
}

/** The check-ins of the files' owners that show the files. */
export function selectCheckInsUsing(db: Db, files: readonly { uploadId: string; ownerId: string }[]) {
  return db
    .select({
      uploadId: sql<string>`wanted.value ->> 'uploadId'`.as('upload_id'),
      checkInId: sql<string>`check_ins.id`.as('check_in_id'),
    })
    .from(
      sql`json_each(${JSON.stringify(files)}) AS wanted
        JOIN check_ins ON check_ins.person_id = wanted.value ->> 'ownerId'`,
    )
    .where(isUsed(sql`(wanted.value ->> 'uploadId')`));
}

/** Few check-ins have pictures: the others are told by their list alone. */
function isUsed(uploadId: SQL): SQL {
  return sql`check_ins.pictures <> '[]' AND instr(check_ins.pictures, ${uploadId}) > 0`;
}
