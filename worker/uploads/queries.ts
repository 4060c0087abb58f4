import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { uploadIdOf } from '#src/uploads/media-path.ts';
import { countUpTo, type Db, inList, named } from '#worker/platform/db.ts';
import { uploads } from '#worker/uploads/tables.ts';

/** Selects the sizes of the images in a text, for `toKnownImages`. URLs of other sites are ignored. */
export function selectImageSizes(db: Db, sources: readonly string[]) {
  const ids = [...new Set(sources.flatMap((source) => uploadIdOf(source) ?? []))];
  return db
    .select({
      id: named(uploads.id, 'image_id'),
      mediaType: uploads.mediaType,
      width: uploads.width,
      height: uploads.height,
    })
    .from(uploads)
    .where(inList(uploads.id, ids));
}

/** Selects one of a person's own uploads, as required for an avatar or a cover. */
export function selectOwnUpload(db: Db, id: string, ownerId: string) {
  return db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.ownerId, ownerId)));
}

/** Selects those of some files that are images of a person's own. */
export function selectOwnImages(db: Db, ids: readonly string[], ownerId: string) {
  return db
    .select({ id: named(uploads.id, 'own_image_id') })
    .from(uploads)
    .where(and(inList(uploads.id, ids), eq(uploads.ownerId, ownerId), isNotNull(uploads.width)));
}

/** Selects what a person has stored, counting at most `most` files. */
export function selectStored(db: Db, ownerId: string, most: number) {
  const own = db
    .select({ bytes: uploads.bytes })
    .from(uploads)
    .where(eq(uploads.ownerId, ownerId))
    .limit(most)
    .as('own');
  return db
    .select({
      files: sql<number>`count(*)`.as('stored_files'),
      bytes: sql<number>`coalesce(sum(${own.bytes}), 0)`.as('stored_bytes'),
    })
    .from(own);
}

/** Counts files, up to `most`. */
export function selectUploadCount(db: Db, most: number) {
  return db.select({ uploads: countUpTo(sql`uploads`, most).as('uploads') }).from(sql`(SELECT 1)`);
}
