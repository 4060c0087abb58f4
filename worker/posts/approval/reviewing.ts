import { sql } from 'drizzle-orm';
import type { RejectPost, ReviewPost } from '#src/posts/admin-model.ts';
import { postReviewed } from '#src/posts/events.ts';
import type { OwnPost } from '#src/posts/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { selectIsSuspended } from '#worker/accounts/queries.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { statementsAfterApproval } from '#worker/posts/approval/review-statements.ts';
import { changeGuarded, NOT_WAITING } from '#worker/posts/approval/submitting.ts';
import { type PostState, selectDrafts, selectPostStates } from '#worker/posts/reading/select-post.ts';
import { getOwnPost } from '#worker/posts/writing/own.ts';
import { preparePublication, statementsOfPublication } from '#worker/posts/writing/publishing.ts';
import { titleOf } from '#worker/posts/writing/taking-back.ts';
import { commit } from '#worker/posts/writing/writing.ts';

type Waiting = { before: PostState; drafts: Awaited<ReturnType<typeof selectDrafts>> };

/**
 * Approves working copies as the moderator read them: they are published as their author asked for, at the earliest now, and
 * a member becomes an author. Throws `version_conflict` when something changed since they were read.
 */
export async function approvePost(ctx: Context, id: string, read: ReviewPost): Promise<OwnPost> {
  const { before, drafts } = await loadWaiting(ctx, id, read);
  const { publishAt, ...wish } = before.submission ?? {};
  const isAhead = publishAt !== undefined && Date.parse(publishAt) > ctx.clock.now();
  const publication = await preparePublication(ctx, before, drafts, isAhead ? { ...wish, publishAt } : wish);
  await review(ctx, id, read, [
    ...statementsOfPublication(ctx, publication, before.ownerId),
    ...statementsAfterApproval(ctx, publication),
  ]);
  logAdminAction(ctx, 'a post was approved', { post: id });
  return getOwnPost(ctx, id);
}

/** Rejects working copies as the moderator read them: they stay with their author, who is notified with the reason. */
export async function rejectPost(ctx: Context, id: string, read: RejectPost): Promise<OwnPost> {
  const { before } = await loadWaiting(ctx, id, read);
  const { ownerId } = before;
  const { reason } = read;
  const title = await titleOf(ctx, before);
  await review(ctx, id, read, [
    changeGuarded(ctx, before, { ...NOT_WAITING, rejection: reason }),
    ctx.events.recordWhenChanged(postReviewed, { postId: id, ownerId, title, outcome: 'rejected', reason }),
  ]);
  logAdminAction(ctx, 'a post was rejected', { post: id });
  return getOwnPost(ctx, id);
}

/** Loads what waits, for a moderator who read it; `not_found` when it does not wait or its author is suspended. */
async function loadWaiting(ctx: Context, id: string, { version }: ReviewPost): Promise<Waiting> {
  await requireFreshRole(ctx, 'moderator');
  const [[before], drafts, [owner]] = await ctx.db.batch([
    selectPostStates(ctx.db, [id]),
    selectDrafts(ctx.db, id),
    selectIsSuspended(ctx.db, sql`(SELECT p.owner_id FROM posts p WHERE p.id = ${id})`),
  ]);
  if (!before || before.submittedAt === null || owner?.isSuspended !== false) throw new AppError('not_found');
  if (before.version !== version) throw new AppError('version_conflict');
  return { before, drafts };
}

/** Commits a decision. When another one came first, throws what loading throws now: `not_found` or `version_conflict`. */
async function review(ctx: Context, id: string, read: ReviewPost, statements: Statement[]): Promise<void> {
  try {
    await commit(ctx, statements);
  } catch (error) {
    if (error instanceof AppError && error.code === 'version_conflict') await loadWaiting(ctx, id, read);
    throw error;
  }
}
