import { and, eq } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { measure } from '#src/uploads/measure.ts';
import { mediaPath, parseMediaName } from '#src/uploads/media-path.ts';
import type { MediaType, Upload } from '#src/uploads/model.ts';
import { checkRoom, cleanFileName, inspectUpload, MAX_FILES } from '#src/uploads/rules.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { selectStored } from '#worker/uploads/queries.ts';
import { openFile, removeFile, storeFile } from '#worker/uploads/storage.ts';
import { uploads } from '#worker/uploads/tables.ts';
import { toServableFile } from '#worker/uploads/transform.ts';

export { getAdminUpload, listAllUploads } from '#worker/uploads/admin.ts';
export { deleteUpload, deleteUploadOf } from '#worker/uploads/deleting.ts';

type UploadRow = typeof uploads.$inferSelect;

/**
 * Stores a file of the actor without its metadata. The same bytes from the same person are the same upload: `isNew` is then false and nothing is
 * stored twice.
 */
export async function addUpload(
  ctx: Context,
  file: { bytes: Uint8Array; name: string },
): Promise<{ upload: Upload; isNew: boolean }> {
  const { personId: ownerId, role } = requireMember(ctx);
  const { mediaType } = inspectUpload(file.bytes);
  const hash = await sha256(file.bytes);
  const [[known], [stored]] = await ctx.db.batch([
    selectByHash(ctx, ownerId, hash),
    selectStored(ctx.db, ownerId, MAX_FILES),
  ]);
  if (known) return { upload: toUpload(known), isNew: false };
  if (stored) checkRoom(role, stored, file.bytes.length);
  const servable = await toServableFile(ctx, file.bytes, mediaType);
  const size = measure(servable.bytes, mediaType);
  const row: UploadRow = {
    id: ctx.ids.next(),
    ownerId,
    hash,
    name: cleanFileName(file.name, mediaType),
    mediaType,
    bytes: servable.bytes.length,
    width: size?.width ?? null,
    height: size?.height ?? null,
    createdAt: ctx.clock.now(),
  };
  await storeFile(ctx, row.id, servable, mediaType);
  return keepRow(ctx, row);
}

/**
 * Inserts the row of a stored file. Of two simultaneous uploads of the same file the first is kept, and the other's file is
 * removed.
 */
async function keepRow(ctx: Context, row: UploadRow): Promise<{ upload: Upload; isNew: boolean }> {
  const [, [kept]] = await ctx.db.batch([
    ctx.db.insert(uploads).values(row).onConflictDoNothing(),
    selectByHash(ctx, row.ownerId, row.hash),
  ]);
  if (!kept) throw new AppError('internal');
  const isNew = kept.id === row.id;
  if (!isNew) await removeFile(ctx, row.id);
  return { upload: toUpload(kept), isNew };
}

/** Reads an image by its path, such as `/media/<id>.png`; null when it was deleted meanwhile. */
export async function readImage(ctx: Context, path: string): Promise<Uint8Array | null> {
  const name = parseMediaName(path.slice(path.lastIndexOf('/') + 1));
  if (!name) return null;
  try {
    const file = await openFile(ctx, name.id, name.ending, new Headers());
    return 'body' in file ? new Uint8Array(await file.arrayBuffer()) : null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

function selectByHash(ctx: Context, ownerId: string, hash: string) {
  return ctx.db
    .select()
    .from(uploads)
    .where(and(eq(uploads.ownerId, ownerId), eq(uploads.hash, hash)));
}

/** Lists the actor's files, newest first. */
export async function listOwnUploads(ctx: Context, query: PageQuery): Promise<Page<Upload>> {
  const ownerId = (await requireFreshSession(ctx)).personId;
  const list = `uploads:${ownerId}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const place = [uploads.createdAt, uploads.id] as const;
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(uploads)
      .where(and(eq(uploads.ownerId, ownerId), beyond(keyset, ...place)))
      .orderBy(walkOrder(keyset, ...place))
      .limit(query.limit + 1),
  ]);
  const page = await toPage(ctx, list, rows, {
    limit: query.limit,
    keyset,
    keyOf: (row) => ({ key: row.createdAt, id: row.id }),
  });
  return { ...page, items: page.items.map(toUpload) };
}

function toUpload(row: UploadRow): Upload {
  const mediaType = row.mediaType as MediaType;
  return {
    id: row.id,
    name: row.name,
    mediaType,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    url: mediaPath(row.id, mediaType),
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
