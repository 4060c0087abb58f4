import { sql } from 'drizzle-orm';
import { commentPosted, commentReapproved } from '#src/discussion/events.ts';
import type { Comment, DecideComment } from '#src/discussion/model.ts';
import { KEPT_MS } from '#src/notifications/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { toCommentPayload } from '#worker/discussion/comments/comment-payload.ts';
import { countAnswer, moveThread } from '#worker/discussion/comments/counters.ts';
import { erase } from '#worker/discussion/comments/removing.ts';
import {
  recordMentioned,
  selectMentioned,
  statementsToRestoreMentions,
} from '#worker/discussion/mentions/mentions.ts';
import { getComment, loadComment } from '#worker/discussion/reading/queries-for-readers.ts';
import type { CommentRow } from '#worker/discussion/reading/select-comments.ts';
import { comments } from '#worker/discussion/tables.ts';
import { statementsToResumeMailing } from '#worker/notifications/queries.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement, whenChanged } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';

/**
 * Approves a comment as it was read: from now on everybody who sees the target sees the comment. People who were notified of
 * it when it was public before are not notified again. Throws `version_conflict` when its text changed since it was read.
 */
export async function approveComment(ctx: Context, id: string, read: DecideComment): Promise<Comment> {
  const row = await loadPending(ctx, id, read);
  const [mentioned] = await ctx.db.batch([
    selectMentioned(ctx.db, { kind: 'comment', id }, unnotifiedSince(ctx, row)),
  ]);
  const [approved] = await runBatch(
    ctx.db,
    statementsToApprove(
      ctx,
      row,
      mentioned.map(({ personId }) => personId),
    ),
  );
  if (!approved?.changes) throw await whyNot(ctx, id, read);
  logAdminAction(ctx, 'a comment was approved', { comment: id });
  return getComment(ctx, id);
}

/**
 * The time from which mentions are recorded again. People mentioned earlier were notified, and their notice may be deleted
 * by now; a later notice still exists and prevents a second one.
 */
function unnotifiedSince({ clock }: Context, { status, editedAt }: CommentRow): number {
  return status === 'pending' ? 0 : Math.min(editedAt ?? 0, clock.now() - KEPT_MS.read);
}

function statementsToApprove(ctx: Context, row: CommentRow, mentioned: string[]): Statement[] {
  const { id, status, version, authorId, parentId } = row;
  const target = { kind: row.targetKind, id: row.targetId };
  const source = { kind: 'comment', id };
  const isNew = status === 'pending';
  const isPublic = sql`EXISTS (SELECT 1 FROM comments a WHERE a.id = ${id} AND a.status = 'public')`;
  return [
    ctx.db
      .update(comments)
      .set({ status: 'public', approverId: null, ...(isNew && { publishedAt: ctx.clock.now() }) })
      .where(sql`id = ${id} AND status = ${status} AND version = ${version}`),
    isNew
      ? ctx.events.recordWhenChanged(commentPosted, toCommentPayload(row))
      : ctx.events.recordWhenChanged(commentReapproved, toCommentPayload(row)),
    ...(mentioned.length > 0 ? [recordMentioned(ctx, source, target, mentioned, authorId)] : []),
    moveThread(ctx, target, { comments: 1, pending: -1 }, whenChanged),
    ...(isNew
      ? countAnswer(ctx, parentId, sql`${whenChanged} AND ${isPublic}`)
      : [
          ...statementsToRestoreMentions(ctx, source, authorId, isPublic),
          ...statementsToResumeMailing(ctx, source, isPublic),
        ]),
  ];
}

/**
 * Refuses a pending or moderated comment as it was read, and erases it with its earlier texts. Throws `version_conflict` when
 * its text changed since it was read.
 */
export async function refuseComment(ctx: Context, id: string, read: DecideComment): Promise<{ id: string }> {
  const row = await loadPending(ctx, id, read);
  if (!(await erase(ctx, row, { by: 'refused', reason: null }))) throw await whyNot(ctx, id, read);
  logAdminAction(ctx, 'a comment was refused', { comment: id });
  return { id };
}

/** Why nothing was decided: throws `not_found` when somebody else decided, returns `version_conflict` otherwise. */
async function whyNot(ctx: Context, id: string, read: DecideComment): Promise<AppError> {
  await loadPending(ctx, id, read);
  return new AppError('version_conflict');
}

/** Loads a pending or moderated comment for a moderator or the author of its target; `not_found` for anybody else. */
async function loadPending(ctx: Context, id: string, read: DecideComment): Promise<CommentRow> {
  const row = await loadComment(ctx, id);
  if (row.status !== 'pending' && row.status !== 'moderated') throw new AppError('not_found');
  await requireDecider(ctx, row);
  if (row.version !== read.version) throw new AppError('version_conflict');
  return row;
}

async function requireDecider(ctx: Context, row: CommentRow): Promise<void> {
  const { personId } = requireMember(ctx);
  if (actsAs(ctx, 'moderator')) return;
  const { authorOf } = requireTarget(ctx.registry, row.targetKind);
  const [[target]] = await ctx.db.batch([
    ctx.db
      .select({ authorId: sql<string | null>`${authorOf(sql`${row.targetId}`)}`.as('thing_author') })
      .from(sql`(SELECT 1)`),
  ]);
  if (target?.authorId !== personId) throw new AppError('not_found');
}
