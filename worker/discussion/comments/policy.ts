import { sql } from 'drizzle-orm';
import { threadChanged } from '#src/discussion/events.ts';
import type { Policy, ThreadState } from '#src/discussion/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Ref } from '#src/shared/ref.ts';
import { requireThreadTarget, seesTarget } from '#worker/discussion/comments/preconditions.ts';
import { threadColumn } from '#worker/discussion/reading/queries-for-readers.ts';
import { toThread } from '#worker/discussion/reading/view.ts';
import { threads } from '#worker/discussion/tables.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';

/** Sets who may join the discussion of a target: for its author and moderators. Pending comments stay pending. */
export async function setPolicy(ctx: Context, target: Ref, policy: Policy): Promise<ThreadState> {
  const { personId } = requireMember(ctx);
  const { authorOf } = requireThreadTarget(ctx, target.kind);
  const moderates = actsAs(ctx, 'moderator');
  const mayDecide = moderates ? sql`1` : sql`${authorOf(sql`${target.id}`)} = ${personId}`;
  const [changed, , [state]] = await ctx.db.batch([
    ctx.db
      .insert(threads)
      .select(
        ctx.db
          .select({
            targetKind: sql<string>`${target.kind}`.as('target_kind'),
            targetId: sql<string>`${target.id}`.as('target_id'),
            policy: sql<Policy>`${policy}`.as('policy'),
            commentCount: sql<number>`0`.as('comment_count'),
            pendingCount: sql<number>`0`.as('pending_count'),
            lastCommentAt: sql<number | null>`NULL`.as('last_comment_at'),
          })
          .from(sql`(SELECT 1)`)
          .where(sql`${seesTarget(ctx, target)} AND ${mayDecide}`),
      )
      .onConflictDoUpdate({ target: [threads.targetKind, threads.targetId], set: { policy } }),
    ctx.events.recordWhenChanged(threadChanged, { targetKind: target.kind, targetId: target.id }),
    ctx.db
      .select({
        isVisible: seesTarget(ctx, target).mapWith(Boolean).as('is_visible'),
        thread: threadColumn(target.kind, sql`${target.id}`),
      })
      .from(sql`(SELECT 1)`),
  ]);
  if (!state?.isVisible) throw new AppError('not_found');
  if (changed.meta.changes === 0) throw new AppError('forbidden');
  if (moderates) logAdminAction(ctx, 'a discussion was opened or closed', { ...target, policy });
  return toThread(state.thread);
}
