import { postModerated } from '#src/posts/events.ts';
import type { OwnPost } from '#src/posts/model.ts';
import { pickLocale } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { recordWithdrawn, statementsToWithdraw } from '#worker/posts/approval/submitting.ts';
import { type PostState, selectOwnTitles, selectPostStates } from '#worker/posts/reading/select-post.ts';
import { getOwnPost, requireEditable } from '#worker/posts/writing/own.ts';
import { statementsToDelete, statementsToStore } from '#worker/posts/writing/store.ts';
import { commit, toRow } from '#worker/posts/writing/writing.ts';

/**
 * Takes a post back, cancels its schedule, or takes it out of the moderators' queue: only those who may edit it see it until
 * it is published again.
 */
export async function unpublishPost(ctx: Context, id: string): Promise<OwnPost> {
  const before = await loadEditable(ctx, id);
  if (before.publishedAt !== null || before.submittedAt !== null) {
    const { tags, authors } = before;
    const change = { before, post: { ...toRow(before), publishedAt: null }, tags, authors };
    await commit(ctx, [
      ...statementsToStore(ctx, change),
      ...statementsToWithdraw(ctx, before),
      ...(await recordModerated(ctx, before, 'taken_back')),
    ]);
  }
  return getOwnPost(ctx, id);
}

/** Deletes a post with its translations, working copies and redirects. */
export async function deletePost(ctx: Context, id: string): Promise<{ id: string }> {
  const before = await loadEditable(ctx, id);
  const recorded = await recordModerated(ctx, before, 'deleted');
  const withdrawn = before.submittedAt === null ? [] : [recordWithdrawn(ctx, before)];
  await commit(ctx, [...statementsToDelete(ctx, before), ...withdrawn, ...recorded]);
  return { id };
}

/** The event that notifies an author of what somebody else did with their post; none when they did it themselves. */
async function recordModerated(
  ctx: Context,
  before: PostState,
  action: 'taken_back' | 'deleted',
): Promise<Statement[]> {
  const { id, ownerId } = before;
  if (requireMember(ctx).personId === ownerId) return [];
  const title = await titleOf(ctx, before);
  return [ctx.events.record(postModerated, { postId: id, ownerId, title, action })];
}

/** The title by which its author knows a post, in the original language if it has one. */
export async function titleOf(ctx: Context, { id, originalLocale }: PostState): Promise<string> {
  const [[row]] = await ctx.db.batch([selectOwnTitles(ctx.db, id)]);
  const titles = row?.titles ?? {};
  const locale = pickLocale(Object.keys(titles) as Locale[], originalLocale, originalLocale);
  return (locale && titles[locale]) ?? '';
}

async function loadEditable(ctx: Context, id: string): Promise<PostState> {
  requireMember(ctx);
  const [states] = await ctx.db.batch([selectPostStates(ctx.db, [id])]);
  return requireEditable(ctx, states[0]);
}
