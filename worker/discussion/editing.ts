import { type SQL, sql } from 'drizzle-orm';
import { commentEdited, commentHeld } from '#src/discussion/events.ts';
import type { Comment, EditComment } from '#src/discussion/model.ts';
import { editWaits, hasTooManyLinks, type Writer } from '#src/discussion/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { moveThread } from '#worker/discussion/counters.ts';
import { insertWhen } from '#worker/discussion/insert-when.ts';
import type { Mentions } from '#worker/discussion/mentions.ts';
import { getComment, loadComment } from '#worker/discussion/reading.ts';
import { renderComment } from '#worker/discussion/render.ts';
import type { CommentRow } from '#worker/discussion/select-comments.ts';
import {
  type Attempt,
  look,
  policyOf,
  type Situation,
  seesThing,
  toWriter,
} from '#worker/discussion/situation.ts';
import { commentRevisions, comments, isGone } from '#worker/discussion/tables.ts';
import { toTold } from '#worker/discussion/told.ts';
import { statementsToUnmention } from '#worker/discussion/unmention.ts';
import { statementToRest } from '#worker/notifications/queries.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement, whenChanged } from '#worker/platform/db.ts';

/**
 * Changes what one wrote; what it said before is kept for everybody who sees it. Where comments wait to be let in, so does
 * one that says something else now.
 */
export async function editComment(ctx: Context, id: string, input: EditComment): Promise<Comment> {
  const before = await loadOwn(ctx, id);
  if (before.version !== input.version) throw new AppError('version_conflict');
  if (before.markdown === input.markdown) return getComment(ctx, id);
  const thing = { kind: before.targetKind, id: before.targetId };
  const attempt: Attempt = { thing, markdown: input.markdown, parentId: null };
  const { situation, mentions } = await look(ctx, attempt, { id, mentionedUserIds: input.mentionedUserIds });
  const { html, mentioned, links } = renderComment(input.markdown, before.locale, mentions);
  const writer = toWriter(ctx, situation);
  const waits = editWaits(writer, situation);
  if (before.status === 'public' && !waits) requireFewLinks(writer, links);
  const [edited] = await runBatch(
    ctx.db,
    statementsToEdit(ctx, { before, situation, waits, input, html, mentions, mentioned }),
  );
  if (!edited?.changes) throw new AppError('version_conflict');
  return getComment(ctx, id);
}

/** A comment of one's own that is there; that of others cannot be changed, and one that waits is not there for them. */
async function loadOwn(ctx: Context, id: string): Promise<CommentRow> {
  const row = await loadComment(ctx, id);
  if (row.authorId !== requireMember(ctx).personId)
    throw new AppError(actsAs(ctx, 'moderator') || row.status === 'public' ? 'forbidden' : 'not_found');
  if (isGone(row.status)) throw new AppError('not_found');
  return row;
}

type Editing = {
  before: CommentRow;
  situation: Situation;
  waits: boolean;
  input: EditComment;
  html: string;
  mentions: Mentions;
  mentioned: readonly string[];
};

/** The first is the guard: what decided whether it waits may have changed in between. */
function statementsToEdit(ctx: Context, editing: Editing): Statement[] {
  const { before, situation, waits, input, html, mentions, mentioned } = editing;
  const { id, version } = before;
  const isHeld = before.status === 'public' && waits;
  const isPublic = before.status === 'public' && !waits;
  const revisionId = ctx.ids.next();
  return [
    ctx.db
      .update(comments)
      .set({
        ...{ markdown: input.markdown, html, version: version + 1, editedAt: ctx.clock.now() },
        ...(isHeld && { status: 'held', waitsFor: situation.thingAuthorId }),
      })
      .where(
        sql`id = ${id} AND version = ${version} AND status = ${before.status} AND ${isAsSeen(ctx, editing)}`,
      ),
    keepRevision(ctx, before, revisionId),
    ...(isPublic ? [ctx.events.recordWhenChanged(commentEdited, toTold(before))] : []),
    ...(isHeld ? statementsToHold(ctx, before) : []),
    ...mentions.statements(mentioned, { when: whenChanged, tell: isPublic }),
    ...statementsToUnmention(ctx, before, {
      now: {
        markdown: input.markdown,
        callable: mentions.options.names,
        ...{ names: mentioned, ids: input.mentionedUserIds ?? [] },
      },
      when: sql`EXISTS (SELECT 1 FROM comment_revisions r WHERE r.id = ${revisionId})`,
    }),
    ...(isHeld ? [statementToRest(ctx.db, { kind: 'comment', id }, isWaiting(id))] : []),
  ];
}

function isAsSeen(ctx: Context, { before, situation }: Editing): SQL {
  const thing = { kind: before.targetKind, id: before.targetId };
  return sql`${policyOf(thing)} = ${situation.policy} AND ${seesThing(ctx, thing)}`;
}

function keepRevision(ctx: Context, before: CommentRow, id: string): Statement {
  const revision = { id, commentId: before.id, editorId: before.authorId, markdown: before.markdown ?? '' };
  return insertWhen(ctx.db, commentRevisions, { ...revision, createdAt: ctx.clock.now() }, whenChanged);
}

function statementsToHold(ctx: Context, before: CommentRow): Statement[] {
  const thing = { kind: before.targetKind, id: before.targetId };
  return [
    ctx.events.recordWhenChanged(commentHeld, toTold(before)),
    moveThread(ctx, thing, { comments: -1, pending: 1 }, whenChanged),
  ];
}

function isWaiting(id: string): SQL {
  return sql`EXISTS (SELECT 1 FROM comments w WHERE w.id = ${id} AND w.status = 'held')`;
}

/** Links that would have made a comment wait cannot come in through the back door. */
function requireFewLinks(writer: Writer, links: number): void {
  if (hasTooManyLinks({ ...writer, hasPublicComment: false }, links) && !writer.isAuthorOfThing)
    throw fieldError('/markdown', 'too_many_links');
}
