import type { AdminPost, AdminPostListQuery } from '#src/posts/admin-model.ts';
import type { OwnPost } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Page } from '#src/shared/pagination.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { readCursor, signCursor, toPage } from '#worker/http/cursor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  type AdminWalk,
  isSifted,
  selectAdminPosts,
  selectWindowEnd,
  WINDOW,
} from '#worker/posts/admin/select-admin-posts.ts';
import { toOwnCard } from '#worker/posts/writing/own.ts';
import { deletePost, unpublishPost } from '#worker/posts/writing/taking-back.ts';

/** Lists everybody's posts in any state, the last touched first; with a state, in the order of that state. */
export async function listAllPosts(ctx: Context, query: AdminPostListQuery): Promise<Page<AdminPost>> {
  await requireFreshRole(ctx, 'moderator');
  const { cursor, limit, ...filters } = query;
  const list = `admin-posts:${JSON.stringify(filters)}`;
  const keyset = await readCursor(ctx, list, cursor);
  const walk = { ...filters, keyset, limit: limit + 1, now: ctx.clock.now() };
  if (isSifted(filters)) return sift(ctx, list, walk);
  const [rows] = await ctx.db.batch([selectAdminPosts(ctx.db, walk)]);
  const keyOf = ({ key, id }: AdminRow) => ({ key, id });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map((row) => toAdminPost(row, ctx.locale, walk.now)) };
}

/** A page that examines a bounded number of posts. The next page starts where this one stopped; there is no way back. */
async function sift(ctx: Context, list: string, walk: AdminWalk): Promise<Page<AdminPost>> {
  const [rows, [end]] = await ctx.db.batch([selectAdminPosts(ctx.db, walk), selectWindowEnd(ctx.db, walk)]);
  const items = rows.slice(0, walk.limit - 1);
  const full = end && end.examined === WINDOW ? end : undefined;
  const last = rows.length === walk.limit ? items.at(-1) : full;
  const next = last && (await signCursor(ctx, list, { key: last.key, id: last.id, direction: 'next' }));
  return {
    items: items.map((row) => toAdminPost(row, ctx.locale, walk.now)),
    next: next ?? null,
    prev: null,
  };
}

/** Takes a post back, whoever owns it. */
export async function takePostBack(ctx: Context, id: string): Promise<OwnPost> {
  await requireFreshRole(ctx, 'moderator');
  const post = await unpublishPost(ctx, id);
  logAdminAction(ctx, 'a post was taken back', { post: id });
  return post;
}

/** Deletes a post, whoever owns it. */
export async function deletePostOf(ctx: Context, id: string): Promise<{ id: string }> {
  await requireFreshRole(ctx, 'moderator');
  const deleted = await deletePost(ctx, id);
  logAdminAction(ctx, 'a post was deleted', { post: id });
  return deleted;
}

type AdminRow = Awaited<ReturnType<typeof selectAdminPosts>>[number];

function toAdminPost(
  { ownerName, ownerDisplayName, ...row }: AdminRow,
  locale: Locale,
  now: number,
): AdminPost {
  return { ...toOwnCard(row, locale, now), owner: { name: ownerName, displayName: ownerDisplayName } };
}
