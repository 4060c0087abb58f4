import { eq, type SQL, sql } from 'drizzle-orm';
import { commentEdited, commentPending } from '#src/discussion/events.ts';
import type { EditComment, WrittenComment } from '#src/discussion/model.ts';
import { CORRECTION_MS, editNeedsApproval, hasTooManyLinks, type Writer } from '#src/discussion/rules.ts';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { toCommentPayload } from '#worker/discussion/comments/comment-payload.ts';
import { moveThread } from '#worker/discussion/comments/counters.ts';
import { insertWhen } from '#worker/discussion/comments/insert-when.ts';
import {
  type CommentDraft,
  loadPreconditions,
  type Preconditions,
  policyOf,
  seesTarget,
  toWriter,
} from '#worker/discussion/comments/preconditions.ts';
import { renderComment } from '#worker/discussion/comments/render.ts';
import type { Mentions } from '#worker/discussion/mentions/mentions.ts';
import { statementsToUnmention } from '#worker/discussion/mentions/unmention.ts';
import { getComment, loadComment } from '#worker/discussion/reading/queries-for-readers.ts';
import type { CommentRow } from '#worker/discussion/reading/select-comments.ts';
import { commentRevisions, comments, isGone } from '#worker/discussion/tables.ts';
import { statementToPauseMailing } from '#worker/notifications/queries.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement, whenChanged } from '#worker/platform/db.ts';

/**
 * Changes a comment of the actor's own; everybody who sees the comment can read its earlier texts, except
 * those of its first minute. A public comment becomes `moderated` where comments need approval. Throws `version_conflict` if it changed in between.
 */
export async function editComment(ctx: Context, id: string, input: EditComment): Promise<WrittenComment> {
  const before = await loadOwn(ctx, id);
  if (before.version !== input.version) throw new AppError('version_conflict');
  if (before.markdown === input.markdown) return { ...(await getComment(ctx, id)), unnotified: [] };
  const target = { kind: before.targetKind, id: before.targetId };
  const draft: CommentDraft = { target, markdown: input.markdown, parentId: null };
  const { preconditions, mentions } = await loadPreconditions(ctx, draft, {
    id,
    mentionedUserIds: input.mentionedUserIds,
  });
  const { html, mentioned, links } = renderComment(input.markdown, before.locale, mentions);
  const writer = toWriter(ctx, preconditions);
  const isPending = editNeedsApproval(writer, preconditions);
  if (before.status === 'public' && !isPending) requireFewLinks(writer, links);
  const [edited] = await runBatch(
    ctx.db,
    statementsToEdit(ctx, { before, preconditions, isPending, input, html, mentions, mentioned }),
  );
  if (!edited?.changes) throw new AppError('version_conflict');
  return { ...(await getComment(ctx, id)), unnotified: mentions.unnotified(mentioned) };
}

/** Loads a comment of the actor's own. Throws `forbidden` for one of others that they see, else `not_found`. */
async function loadOwn(ctx: Context, id: string): Promise<CommentRow> {
  const row = await loadComment(ctx, id);
  if (row.authorId !== requireMember(ctx).personId)
    throw new AppError(actsAs(ctx, 'moderator') || row.status === 'public' ? 'forbidden' : 'not_found');
  if (isGone(row.status)) throw new AppError('not_found');
  return row;
}

type Editing = {
  before: CommentRow;
  preconditions: Preconditions;
  isPending: boolean;
  input: EditComment;
  html: string;
  mentions: Mentions;
  mentioned: readonly string[];
};

/** The first statement is the guard: what decided whether the edit needs approval may have changed in between. */
function statementsToEdit(ctx: Context, editing: Editing): Statement[] {
  const { before, preconditions, isPending, input, html, mentions, mentioned } = editing;
  const { id, version } = before;
  const becomesModerated = before.status === 'public' && isPending;
  const isPublic = before.status === 'public' && !isPending;
  const isCorrection = !becomesModerated && ctx.clock.now() - before.createdAt < CORRECTION_MS;
  const revisionId = ctx.ids.next();
  return [
    ctx.db
      .update(comments)
      .set({
        ...{ markdown: input.markdown, html, renderedWith: RENDERER_VERSION, version: version + 1 },
        ...(!isCorrection && { editedAt: ctx.clock.now() }),
        ...(becomesModerated && { status: 'moderated', approverId: preconditions.targetAuthorId }),
      })
      .where(
        sql`id = ${id} AND version = ${version} AND status = ${before.status} AND ${isAsSeen(ctx, editing)}`,
      ),
    keepRevision(ctx, before, revisionId),
    ...(isPublic ? [ctx.events.recordWhenChanged(commentEdited, toCommentPayload(before))] : []),
    ...(becomesModerated ? statementsToModerate(ctx, before) : []),
    ...mentions.statements(mentioned, { when: whenChanged, notify: isPublic }),
    ...statementsToUnmention(ctx, before, {
      now: {
        markdown: input.markdown,
        mentionable: mentions.options.names,
        ...{ names: mentioned, ids: input.mentionedUserIds ?? [] },
      },
      when: sql`EXISTS (SELECT 1 FROM comment_revisions r WHERE r.id = ${revisionId})`,
    }),
    ...(becomesModerated ? [statementToPauseMailing(ctx.db, { kind: 'comment', id }, isModerated(id))] : []),
    // Until here the revision tells the statements before that this very edit succeeded.
    ...(isCorrection ? [ctx.db.delete(commentRevisions).where(eq(commentRevisions.id, revisionId))] : []),
  ];
}

function isAsSeen(ctx: Context, { before, preconditions }: Editing): SQL {
  const target = { kind: before.targetKind, id: before.targetId };
  return sql`${policyOf(target)} = ${preconditions.policy} AND ${seesTarget(ctx, target)}`;
}

function keepRevision(ctx: Context, before: CommentRow, id: string): Statement {
  const revision = { id, commentId: before.id, editorId: before.authorId, markdown: before.markdown ?? '' };
  return insertWhen(ctx.db, commentRevisions, { ...revision, createdAt: ctx.clock.now() }, whenChanged);
}

function statementsToModerate(ctx: Context, before: CommentRow): Statement[] {
  const target = { kind: before.targetKind, id: before.targetId };
  return [
    ctx.events.recordWhenChanged(commentPending, toCommentPayload(before)),
    moveThread(ctx, target, { comments: -1, pending: 1 }, whenChanged),
  ];
}

function isModerated(id: string): SQL {
  return sql`EXISTS (SELECT 1 FROM comments w WHERE w.id = ${id} AND w.status = 'moderated')`;
}

/** Throws for links that would have made a new comment pending: an edit must not add them unnoticed. */
function requireFewLinks(writer: Writer, links: number): void {
  if (hasTooManyLinks({ ...writer, hasPublicComment: false }, links) && !writer.isAuthorOfTarget)
    throw fieldError('/markdown', 'too_many_links');
}
