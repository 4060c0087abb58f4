import type { PendingPost } from '#src/posts/admin-model.ts';
import { type WayToPublish, wayToPublish } from '#src/posts/publication-rules.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { requireFreshRole, requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { actsAs } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectWaiting } from '#worker/posts/approval/select-waiting.ts';
import { toOwnCard } from '#worker/posts/writing/own.ts';
import { selectSettings, toSettings } from '#worker/settings/queries.ts';

type Row = Awaited<ReturnType<typeof selectWaiting>>[number];

/** The posts that wait for a moderator, longest first. */
export async function listPendingPosts(
  ctx: Context,
  { cursor, limit }: PageQuery,
): Promise<Page<PendingPost>> {
  await requireFreshRole(ctx, 'moderator');
  const keyset = await readCursor(ctx, 'pending-posts', cursor);
  const [rows] = await ctx.db.batch([selectWaiting(ctx.db, { keyset, limit: limit + 1 })]);
  const keyOf = ({ walkedAt, walkedId }: Row) => ({ key: walkedAt, id: walkedId });
  const isEnd = (row: Row) => row.isEnd;
  const page = await toPage(ctx, 'pending-posts', rows, { limit, keyset, keyOf, isEnd });
  return { ...page, items: page.items.map((row) => toPending(ctx, row)) };
}

/** The posts that have waited longest for the actor's approval; null for people who approve no posts. */
export async function getPostsToApprove(ctx: Context, limit: number): Promise<Page<PendingPost> | null> {
  await requireFreshSession(ctx);
  return actsAs(ctx, 'moderator') ? listPendingPosts(ctx, { limit }) : null;
}

function toPending(ctx: Context, row: Row): PendingPost {
  const { version, submission, ownerName, ownerDisplayName } = row;
  const owner = { name: ownerName, displayName: ownerDisplayName };
  return {
    ...toOwnCard(row, ctx.locale, ctx.clock.now()),
    version,
    publishAt: submission.publishAt ?? null,
    owner,
  };
}

/** How a publication by the actor would go. */
export async function getWayToPublish(ctx: Context): Promise<WayToPublish> {
  const { role } = await requireFreshSession(ctx);
  const [rows] = await ctx.db.batch([selectSettings(ctx.db)]);
  return wayToPublish(role, toSettings(rows).publishing);
}
