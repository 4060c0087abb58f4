import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import { isAvatarOf } from '#worker/accounts/queries.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { isUsedByPost } from '#worker/posts/queries.ts';
import { isUsedByCheckIn } from '#worker/practice/queries.ts';
import { isUsedBySeries } from '#worker/series/queries.ts';
import { uploads } from '#worker/uploads/tables.ts';

const ID = sql.raw('uploads.id');
const OWNER = sql.raw('uploads.owner_id');

const ofOwner = (column: string) =>
  sql<string>`(SELECT ${sql.raw(column)} FROM people WHERE people.id = uploads.owner_id)`;

const adminColumns = {
  id: uploads.id,
  ownerId: uploads.ownerId,
  name: uploads.name,
  mediaType: uploads.mediaType,
  bytes: uploads.bytes,
  width: uploads.width,
  height: uploads.height,
  createdAt: uploads.createdAt,
  ownerName: ofOwner('people.name').as('owner_name'),
  ownerDisplayName: ofOwner('people.display_name').as('owner_display_name'),
  isAvatar: truth(isAvatarOf(ID, OWNER)).as('is_avatar'),
};

/** Selects the files of all people or of one, newest first. */
export function selectAdminUploads(
  db: Db,
  { owner, keyset, limit }: { owner?: string; keyset: Keyset | null; limit: number },
) {
  return db
    .select(adminColumns)
    .from(uploads)
    .where(
      and(
        owner === undefined
          ? undefined
          : sql`uploads.owner_id = (SELECT people.id FROM people WHERE people.name = ${owner})`,
        beyond(keyset, uploads.createdAt, uploads.id),
      ),
    )
    .orderBy(walkOrder(keyset, uploads.createdAt, uploads.id))
    .limit(limit);
}

/** Selects any person's file. */
export function selectAdminUpload(db: Db, id: string) {
  return db.select(adminColumns).from(uploads).where(eq(uploads.id, id));
}

/** Selects a file and whether it is used anywhere. */
export function selectWhetherUsed(db: Db, id: string) {
  const used = sql`(${isAvatarOf(ID, OWNER)} OR ${isUsedByPost(ID)} OR ${isUsedBySeries(ID, OWNER)}
    OR ${isUsedByCheckIn(ID, OWNER)})`;
  return db
    .select({ id: uploads.id, ownerId: uploads.ownerId, used: truth(used).as('used') })
    .from(uploads)
    .where(eq(uploads.id, id));
}

function truth(condition: SQL): SQL<boolean> {
  return sql<boolean>`${condition}`.mapWith((value: number) => value === 1);
}
