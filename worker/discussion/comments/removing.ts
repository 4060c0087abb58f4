import { type SQL, sql } from 'drizzle-orm';
import { commentRemoved } from '#src/discussion/events.ts';
import type { RemovalReason } from '#src/discussion/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { toCommentPayload } from '#worker/discussion/comments/comment-payload.ts';
import { moveThread } from '#worker/discussion/comments/counters.ts';
import { loadComment } from '#worker/discussion/reading/queries-for-readers.ts';
import type { CommentRow } from '#worker/discussion/reading/select-comments.ts';
import {
  commentRevisions,
  comments,
  GONE,
  isGone,
  mentions,
  reactionCounts,
  reactions,
} from '#worker/discussion/tables.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement, whenChanged } from '#worker/platform/db.ts';

/** Deletes a comment of the actor's own. Its place stays, without its text, while it has answers. */
export async function deleteComment(ctx: Context, id: string): Promise<{ id: string }> {
  const { personId } = requireMember(ctx);
  const row = await loadComment(ctx, id);
  if (row.authorId !== personId) throw new AppError(row.status === 'public' ? 'forbidden' : 'not_found');
  if (!(await erase(ctx, row, { by: 'author', reason: null }))) throw new AppError('not_found');
  return { id };
}

/** Removes somebody's comment, with a reason; for moderators. */
export async function removeComment(
  ctx: Context,
  id: string,
  reason: RemovalReason,
): Promise<{ id: string }> {
  await requireFreshRole(ctx, 'moderator');
  const row = await loadComment(ctx, id);
  if (!(await erase(ctx, row, { by: 'moderator', reason }))) throw new AppError('not_found');
  logAdminAction(ctx, 'a comment was removed', { comment: id, reason });
  return { id };
}

type Removal = { by: 'author' | 'moderator' | 'refused'; reason: RemovalReason | null };

/** Erases a comment, and the empty places that only it kept; returns false when it changed in between. */
export async function erase(ctx: Context, row: CommentRow, removal: Removal): Promise<boolean> {
  const { id, status } = row;
  if (isGone(status)) throw new AppError('not_found');
  // A refusal is about the text that was read; every other removal is about the comment, whatever it says.
  const isAsRead = removal.by === 'refused' ? sql`version = ${row.version}` : sql`1`;
  const [erased] = await runBatch(ctx.db, [
    ctx.db
      .update(comments)
      .set({
        status: statusAfter(ctx, removal),
        ...{ markdown: '', html: '', score: 0, version: sql`version + 1` },
        deletedAt: ctx.clock.now(),
      })
      .where(sql`id = ${id} AND status = ${status} AND ${isAsRead}`),
    ctx.events.recordWhenChanged(commentRemoved, {
      ...toCommentPayload(row),
      ...removal,
      wasPublic: status !== 'pending',
    }),
    moveThread(
      ctx,
      { kind: row.targetKind, id: row.targetId },
      status === 'public' ? { comments: -1 } : { pending: -1 },
      whenChanged,
    ),
    ...forget(ctx, id),
    ...prune(ctx, id, status !== 'pending'),
  ]);
  return Boolean(erased?.changes);
}

/** The status that readers see in its place: who erased it. */
function statusAfter(ctx: Context, { by }: Removal) {
  if (by === 'author') return 'deleted';
  return by === 'refused' && !actsAs(ctx, 'moderator') ? 'refused' : 'removed';
}

/** Whether the text of a comment is erased; `of` names the table in the statement. */
function isWordless(of: string): SQL {
  return sql`${sql.identifier(of)}.status IN ${GONE}`;
}

/** Deletes the revisions, mentions and reactions of a comment, if it is erased. */
function forget({ db }: Context, id: string): Statement[] {
  const isErased = sql`EXISTS (SELECT 1 FROM comments g WHERE g.id = ${id} AND ${isWordless('g')})`;
  return [
    db.delete(commentRevisions).where(sql`comment_id = ${id} AND ${isErased}`),
    db.delete(mentions).where(sql`source_kind = 'comment' AND source_id = ${id} AND ${isErased}`),
    db.delete(reactions).where(sql`target_kind = 'comment' AND target_id = ${id} AND ${isErased}`),
    db.delete(reactionCounts).where(sql`target_kind = 'comment' AND target_id = ${id} AND ${isErased}`),
  ];
}

/** Deletes places that have no answers left, upwards, and counts one answer less below the first that stays. */
function prune({ db }: Context, id: string, wasCounted: boolean): Statement[] {
  const counted = wasCounted ? sql`` : sql`AND d.id <> ${id}`;
  return [
    db
      .update(comments)
      .set({ replyCount: sql`reply_count - 1` })
      .where(sql`id = (${emptyPlaces(id)} SELECT d.parent_id FROM empty d
        WHERE d.parent_id NOT IN (SELECT id FROM empty) ${counted})`),
    db.delete(comments).where(sql`id IN (${emptyPlaces(id)} SELECT id FROM empty)`),
  ];
}

/** A comment without text and answers, and those above it that have no text and no other answer. */
function emptyPlaces(id: string): SQL {
  return sql`WITH RECURSIVE empty(id, parent_id) AS (
    SELECT e.id, e.parent_id FROM comments e WHERE e.id = ${id} AND ${isWordless('e')}
      AND NOT ${hasAnswer('e')}
    UNION ALL
    SELECT e.id, e.parent_id FROM empty JOIN comments e ON e.id = empty.parent_id
      WHERE ${isWordless('e')} AND NOT ${hasAnswer('e', sql`AND x.id <> empty.id`)}
  )`;
}

function hasAnswer(of: string, but: SQL = sql``): SQL {
  const place = sql.identifier(of);
  return sql`EXISTS (SELECT 1 FROM comments x WHERE x.target_kind = ${place}.target_kind
    AND x.target_id = ${place}.target_id AND x.parent_id = ${place}.id ${but})`;
}
