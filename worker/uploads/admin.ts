import { pickLocale, sortLocales } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Page } from '#src/shared/pagination.ts';
import type { AdminUpload, AdminUploadListQuery, UploadUse } from '#src/uploads/admin-model.ts';
import { mediaPath } from '#src/uploads/media-path.ts';
import type { MediaType } from '#src/uploads/model.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectPostsUsing } from '#worker/posts/queries.ts';
import { selectCheckInsUsing } from '#worker/practice/queries.ts';
import { selectSeriesUsing } from '#worker/series/queries.ts';
import { selectAdminUpload, selectAdminUploads } from '#worker/uploads/select-admin.ts';

type Row = Awaited<ReturnType<typeof selectAdminUploads>>[number];

/** Lists all files, newest first, with the first places where each is used. */
export async function listAllUploads(ctx: Context, query: AdminUploadListQuery): Promise<Page<AdminUpload>> {
  await requireFreshRole(ctx, 'moderator');
  const { owner, limit } = query;
  const list = `admin-uploads:${owner ?? ''}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows] = await ctx.db.batch([selectAdminUploads(ctx.db, { owner, keyset, limit: limit + 1 })]);
  const keyOf = (row: Row) => ({ key: row.createdAt, id: row.id });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: await withUses(ctx, page.items) };
}

/** Returns any person's file, with the first places where it is used. */
export async function getAdminUpload(ctx: Context, id: string): Promise<AdminUpload> {
  await requireFreshRole(ctx, 'moderator');
  const [rows] = await ctx.db.batch([selectAdminUpload(ctx.db, id)]);
  const [upload] = await withUses(ctx, rows);
  if (!upload) throw new AppError('not_found');
  return upload;
}

async function withUses(ctx: Context, rows: readonly Row[]): Promise<AdminUpload[]> {
  if (rows.length === 0) return [];
  const files = rows.map(({ id, ownerId }) => ({ uploadId: id, ownerId }));
  const [posts, series, checkIns] = await ctx.db.batch([
    selectPostsUsing(
      ctx.db,
      rows.map((row) => row.id),
    ),
    selectSeriesUsing(ctx.db, files),
    selectCheckInsUsing(ctx.db, files),
  ]);
  return rows.map((row) =>
    toAdminUpload(row, [
      ...posts
        .filter(({ uploadId }) => uploadId === row.id)
        .map(({ postId, titles }) => ({ kind: 'post' as const, id: postId, title: titleOf(ctx, titles) })),
      ...series
        .filter(({ uploadId }) => uploadId === row.id)
        .map(({ seriesId, title }) => ({ kind: 'series' as const, id: seriesId, title })),
      ...checkIns
        .filter(({ uploadId }) => uploadId === row.id)
        .map(({ checkInId }) => ({ kind: 'check_in' as const, id: checkInId, title: '' })),
      ...(row.isAvatar ? [{ kind: 'avatar' as const, id: row.ownerId, title: row.ownerDisplayName }] : []),
    ]),
  );
}

function titleOf({ locale }: Context, titles: Partial<Record<Locale, string>>): string {
  const shown = pickLocale(sortLocales(Object.keys(titles) as Locale[]), locale, locale);
  return (shown && titles[shown]) ?? '';
}

function toAdminUpload(row: Row, uses: UploadUse[]): AdminUpload {
  const { id, name, bytes, width, height } = row;
  const mediaType = row.mediaType as MediaType;
  return {
    ...{ id, name, mediaType, bytes, width, height, uses },
    url: mediaPath(id, mediaType),
    createdAt: new Date(row.createdAt).toISOString(),
    owner: { name: row.ownerName, displayName: row.ownerDisplayName },
  };
}
