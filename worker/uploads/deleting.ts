import { eq } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { uploadDeleted } from '#src/uploads/events.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { requireMember } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { selectWhetherUsed } from '#worker/uploads/select-admin.ts';
import { removeFile } from '#worker/uploads/storage.ts';
import { uploads } from '#worker/uploads/tables.ts';

type Way = { force: boolean };

/**
 * Deletes one of the actor's files with its smaller copies. Throws `not_found` for another person's file, and `upload_in_use`
 * for a file in use unless `force` is set.
 */
export async function deleteUpload(ctx: Context, id: string, way: Way = { force: false }) {
  const { personId } = requireMember(ctx);
  const row = await load(ctx, id);
  if (row.ownerId !== personId) throw new AppError('not_found');
  return remove(ctx, row, way);
}

/** Deletes any person's file in the same way, for moderators. */
export async function deleteUploadOf(ctx: Context, id: string, way: Way): Promise<{ id: string }> {
  await requireFreshRole(ctx, 'moderator');
  const deleted = await remove(ctx, await load(ctx, id), way);
  logAdminAction(ctx, 'an upload was deleted', { upload: id });
  return deleted;
}

async function load(ctx: Context, id: string): Promise<{ id: string; ownerId: string; used: boolean }> {
  const [[row]] = await ctx.db.batch([selectWhetherUsed(ctx.db, id)]);
  if (!row) throw new AppError('not_found');
  return row;
}

async function remove(ctx: Context, row: Awaited<ReturnType<typeof load>>, { force }: Way) {
  const { id, ownerId, used } = row;
  if (used && !force) throw new AppError('upload_in_use');
  // The file is removed first: if this stops half-way, the row is still there and the deletion can be repeated.
  await removeFile(ctx, id);
  await runBatch(ctx.db, [
    ctx.db.delete(uploads).where(eq(uploads.id, id)),
    ctx.events.recordWhenChanged(uploadDeleted, { uploadId: id, ownerId, forced: force }),
  ]);
  return { id };
}
