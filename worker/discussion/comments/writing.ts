import { sql } from 'drizzle-orm';
import { commentPending, commentPosted } from '#src/discussion/events.ts';
import type {
  Comment,
  PreviewComment,
  RenderedComment,
  WriteComment,
  WrittenComment,
} from '#src/discussion/model.ts';
import { MAX_DEPTH, needsApproval } from '#src/discussion/rules.ts';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Ref } from '#src/shared/ref.ts';
import { toCommentPayload } from '#worker/discussion/comments/comment-payload.ts';
import { countAnswer, moveThread } from '#worker/discussion/comments/counters.ts';
import { insertWhen } from '#worker/discussion/comments/insert-when.ts';
import {
  type CommentDraft,
  isAnswerable,
  loadPreconditions,
  type Preconditions,
  policyOf,
  requireOpen,
  sameComment,
  seesTarget,
  selectPreconditions,
  toWriter,
} from '#worker/discussion/comments/preconditions.ts';
import { renderComment } from '#worker/discussion/comments/render.ts';
import type { Mentions } from '#worker/discussion/mentions/mentions.ts';
import { getComment } from '#worker/discussion/reading/queries-for-readers.ts';
import { comments } from '#worker/discussion/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';

type CommentInsert = typeof comments.$inferSelect;

/**
 * Writes a comment on a target, or an answer to one. The comment is public at once or pending. The same text sent twice
 * within minutes is written once.
 */
export async function writeComment(ctx: Context, target: Ref, input: WriteComment): Promise<WrittenComment> {
  const draft: CommentDraft = { target, markdown: input.markdown, parentId: input.parentId ?? null };
  const id = ctx.ids.next();
  const { preconditions, mentions } = await loadPreconditions(ctx, draft, {
    id,
    mentionedUserIds: input.mentionedUserIds,
  });
  requireOpen(ctx, preconditions, draft);
  await requireTarget(ctx.registry, target.kind).requireCommenter?.(ctx, target.id);
  if (preconditions.sameId) return { ...(await getComment(ctx, preconditions.sameId)), unnotified: [] };
  const { html, mentioned, links } = renderComment(input.markdown, ctx.locale, mentions);
  const isPending = needsApproval(toWriter(ctx, preconditions), preconditions, links);
  const row = toRow(ctx, { id, draft, preconditions, html, status: isPending ? 'pending' : 'public' });
  const [written] = await runBatch(
    ctx.db,
    statementsToWrite(ctx, { row, draft, preconditions, mentions, mentioned }),
  );
  const comment = written?.changes ? await getComment(ctx, id) : await explain(ctx, draft);
  return { ...comment, unnotified: mentions.unnotified(mentioned) };
}

/** Renders a comment on a target as it would be shown, and stores nothing. Throws what is wrong with its text. */
export async function previewComment(
  ctx: Context,
  target: Ref,
  { markdown, locale = ctx.locale }: PreviewComment,
): Promise<RenderedComment> {
  const { mentions } = await loadPreconditions(
    ctx,
    { target, markdown, parentId: null },
    { id: ctx.ids.next() },
  );
  return { html: renderComment(markdown, locale, mentions).html };
}

type Made = {
  id: string;
  draft: CommentDraft;
  preconditions: Preconditions;
  html: string;
  status: 'public' | 'pending';
};

function toRow(ctx: Context, { id, draft, preconditions, html, status }: Made): CommentInsert {
  const { target, markdown, parentId } = draft;
  return {
    id,
    targetKind: target.kind,
    targetId: target.id,
    parentId,
    rootId: preconditions.parentRootId ?? id,
    depth: preconditions.parentDepth === null ? 0 : preconditions.parentDepth + 1,
    authorId: requireMember(ctx).personId,
    locale: ctx.locale,
    ...{ markdown, html, renderedWith: RENDERER_VERSION, status, replyCount: 0, score: 0, version: 1 },
    approverId: status === 'pending' ? preconditions.targetAuthorId : null,
    createdAt: ctx.clock.now(),
    publishedAt: status === 'public' ? ctx.clock.now() : null,
    editedAt: null,
    deletedAt: null,
  };
}

type Writing = {
  row: CommentInsert;
  draft: CommentDraft;
  preconditions: Preconditions;
  mentions: Mentions;
  mentioned: readonly string[];
};

/** The first statement is the guard: it checks again everything that may have changed in between. */
function statementsToWrite(
  ctx: Context,
  { row, draft, preconditions, mentions, mentioned }: Writing,
): Statement[] {
  const { target, parentId } = draft;
  const isPublic = row.status === 'public';
  const guard = sql`${seesTarget(ctx, target)} AND ${policyOf(target)} = ${preconditions.policy}
    AND NOT EXISTS (SELECT 1 ${sameComment(ctx, draft)})
    AND ${
      parentId === null
        ? sql`1`
        : sql`EXISTS (SELECT 1 FROM comments p WHERE p.id = ${parentId}
      AND p.depth < ${MAX_DEPTH} AND ${isAnswerable(draft, row.authorId)})`
    }`;
  const isThere = sql`EXISTS (SELECT 1 FROM comments w WHERE w.id = ${row.id})`;
  return [
    insertWhen(ctx.db, comments, row, guard),
    isPublic
      ? ctx.events.recordWhenChanged(commentPosted, toCommentPayload(row))
      : ctx.events.recordWhenChanged(commentPending, { ...toCommentPayload(row), wasPublic: false }),
    moveThread(ctx, target, isPublic ? { comments: 1 } : { pending: 1 }, isThere),
    ...(isPublic ? countAnswer(ctx, parentId, isThere) : []),
    ...mentions.statements(mentioned, { when: isThere, notify: isPublic }),
  ];
}

/** Why the guard inserted nothing: returns the comment of the other of two clicks, or throws what changed. */
async function explain(ctx: Context, draft: CommentDraft): Promise<Comment> {
  const [[preconditions]] = await ctx.db.batch([selectPreconditions(ctx, draft)]);
  const { sameId } = requireOpen(ctx, preconditions, draft);
  if (sameId) return getComment(ctx, sameId);
  throw new AppError('version_conflict');
}
