import { eq, ne, sql } from 'drizzle-orm';
import { postSubmitted, postWithdrawn } from '#src/posts/events.ts';
import type { OwnPost, PublishPost } from '#src/posts/model.ts';
import { MOST_WAITING } from '#src/posts/publication-rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { countUpTo, type Statement } from '#worker/platform/db.ts';
import { nextVersion } from '#worker/platform/versions.ts';
import { type PostState, selectPostStates } from '#worker/posts/reading/select-post.ts';
import { posts } from '#worker/posts/tables.ts';
import { getOwnPost, requireEditable } from '#worker/posts/writing/own.ts';
import { commit } from '#worker/posts/writing/writing.ts';

/** The columns of a post whose working copies do not wait for a moderator. */
export const NOT_WAITING = { submittedAt: null, submission: null, rejection: null };

/** Sends the working copies of a post to the moderators; what was sent before is replaced. */
export async function submit(ctx: Context, before: PostState, input: PublishPost): Promise<void> {
  const { slug = before.slug, visibility = before.visibility, ...submission } = input;
  const isShown = before.publishedAt !== null;
  if (isShown && (slug !== before.slug || visibility !== before.visibility))
    throw new AppError('unpublish_first');
  await requireRoom(ctx, before);
  const now = ctx.clock.now();
  await commit(ctx, [
    changeGuarded(ctx, before, {
      ...{ slug, visibility, submission, submittedAt: now },
      ...{ rejection: null, updatedAt: now },
    }),
    ctx.events.recordWhenChanged(postSubmitted, { postId: before.id, ownerId: before.ownerId }),
  ]);
}

async function requireRoom(ctx: Context, { id, ownerId }: PostState): Promise<void> {
  const others = sql`posts WHERE owner_id = ${ownerId} AND submitted_at IS NOT NULL AND ${ne(posts.id, id)}`;
  const [[waiting]] = await ctx.db.batch([
    ctx.db.select({ count: countUpTo(others, MOST_WAITING).as('waiting') }).from(sql`(SELECT 1)`),
  ]);
  if ((waiting?.count ?? 0) >= MOST_WAITING) throw new AppError('limit_reached');
}

/** Takes working copies out of the moderators' queue; a public post stays public as it is. */
export async function withdrawPost(ctx: Context, id: string): Promise<OwnPost> {
  const [states] = await ctx.db.batch([selectPostStates(ctx.db, [id])]);
  const before = requireEditable(ctx, states[0]);
  if (before.submittedAt !== null)
    await commit(ctx, [changeGuarded(ctx, before, NOT_WAITING), recordWithdrawn(ctx, before)]);
  return getOwnPost(ctx, id);
}

/**
 * Takes working copies out of the queue and forgets a rejection, behind the statements of a change that makes their approval
 * pointless.
 */
export function statementsToWithdraw(ctx: Context, before: PostState): Statement[] {
  const { id, submittedAt, rejection } = before;
  if (submittedAt === null && rejection === null) return [];
  const settled = ctx.db.update(posts).set(NOT_WAITING).where(eq(posts.id, id));
  return submittedAt === null ? [settled] : [settled, recordWithdrawn(ctx, before)];
}

/** The event that what was sent waits no longer, without a decision. */
export function recordWithdrawn(ctx: Context, { id, ownerId }: PostState): Statement {
  return ctx.events.record(postWithdrawn, { postId: id, ownerId });
}

/** Changes columns of a post that still has the version of `before`; the batch of a stale one fails (`isStale`). */
export function changeGuarded(
  ctx: Context,
  { id, version }: PostState,
  columns: Partial<typeof posts.$inferInsert>,
): Statement {
  return ctx.db
    .update(posts)
    .set({ ...columns, version: nextVersion({ version }) })
    .where(eq(posts.id, id));
}
