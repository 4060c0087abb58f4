import { sql } from 'drizzle-orm';
import { commentHeld, commentPosted } from '#src/discussion/events.ts';
import type { Comment, PreviewComment, RenderedComment, WriteComment } from '#src/discussion/model.ts';
import { MAX_DEPTH, waitsForApproval } from '#src/discussion/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Ref } from '#src/shared/ref.ts';
import { countAnswer, moveThread } from '#worker/discussion/counters.ts';
import { insertWhen } from '#worker/discussion/insert-when.ts';
import type { Mentions } from '#worker/discussion/mentions.ts';
import { getComment } from '#worker/discussion/reading.ts';
import { renderComment } from '#worker/discussion/render.ts';
import {
  type Attempt,
  isAnswerable,
  look,
  policyOf,
  requireOpen,
  type Situation,
  sameComment,
  seesThing,
  selectSituation,
  toWriter,
} from '#worker/discussion/situation.ts';
import { comments } from '#worker/discussion/tables.ts';
import { toTold } from '#worker/discussion/told.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';

type CommentInsert = typeof comments.$inferSelect;

/**
 * Says something about a thing, or answers a comment on it. It is public at once, or waits to be let in. Written twice
 * within minutes, it is there once.
 */
export async function writeComment(ctx: Context, thing: Ref, input: WriteComment): Promise<Comment> {
  const attempt: Attempt = { thing, markdown: input.markdown, parentId: input.parentId ?? null };
  const id = ctx.ids.next();
  const { situation, mentions } = await look(ctx, attempt, { id, mentionedUserIds: input.mentionedUserIds });
  requireOpen(ctx, situation, attempt);
  if (situation.sameId) return getComment(ctx, situation.sameId);
  const { html, mentioned, links } = renderComment(input.markdown, ctx.locale, mentions);
  const waits = waitsForApproval(toWriter(ctx, situation), situation, links);
  const row = toRow(ctx, { id, attempt, situation, html, status: waits ? 'pending' : 'public' });
  const [written] = await runBatch(
    ctx.db,
    statementsToWrite(ctx, { row, attempt, situation, mentions, mentioned }),
  );
  if (written?.changes) return getComment(ctx, id);
  return explain(ctx, attempt);
}

/** A comment on a thing as it would be shown; nothing is stored. Throws what would be wrong with its text. */
export async function previewComment(
  ctx: Context,
  thing: Ref,
  { markdown, locale = ctx.locale }: PreviewComment,
): Promise<RenderedComment> {
  const { mentions } = await look(ctx, { thing, markdown, parentId: null }, { id: ctx.ids.next() });
  return { html: renderComment(markdown, locale, mentions).html };
}

type Made = {
  id: string;
  attempt: Attempt;
  situation: Situation;
  html: string;
  status: 'public' | 'pending';
};

function toRow(ctx: Context, { id, attempt, situation, html, status }: Made): CommentInsert {
  const { thing, markdown, parentId } = attempt;
  return {
    id,
    targetKind: thing.kind,
    targetId: thing.id,
    parentId,
    rootId: situation.parentRootId ?? id,
    depth: situation.parentDepth === null ? 0 : situation.parentDepth + 1,
    authorId: requireMember(ctx).personId,
    locale: ctx.locale,
    ...{ markdown, html, status, replyCount: 0, score: 0, version: 1 },
    waitsFor: status === 'pending' ? situation.thingAuthorId : null,
    createdAt: ctx.clock.now(),
    publishedAt: status === 'public' ? ctx.clock.now() : null,
    editedAt: null,
    deletedAt: null,
  };
}

type Writing = {
  row: CommentInsert;
  attempt: Attempt;
  situation: Situation;
  mentions: Mentions;
  mentioned: readonly string[];
};

/** The first is the guard: it looks again at all that may have changed in between. */
function statementsToWrite(
  ctx: Context,
  { row, attempt, situation, mentions, mentioned }: Writing,
): Statement[] {
  const { thing, parentId } = attempt;
  const isPublic = row.status === 'public';
  const guard = sql`${seesThing(ctx, thing)} AND ${policyOf(thing)} = ${situation.policy}
    AND NOT EXISTS (SELECT 1 ${sameComment(ctx, attempt)})
    AND ${
      parentId === null
        ? sql`1`
        : sql`EXISTS (SELECT 1 FROM comments p WHERE p.id = ${parentId}
      AND p.depth < ${MAX_DEPTH} AND ${isAnswerable(attempt, row.authorId)})`
    }`;
  const isThere = sql`EXISTS (SELECT 1 FROM comments w WHERE w.id = ${row.id})`;
  return [
    insertWhen(ctx.db, comments, row, guard),
    isPublic
      ? ctx.events.recordWhenChanged(commentPosted, toTold(row))
      : ctx.events.recordWhenChanged(commentHeld, { ...toTold(row), wasPublic: false }),
    moveThread(ctx, thing, isPublic ? { comments: 1 } : { pending: 1 }, isThere),
    ...(isPublic ? countAnswer(ctx, parentId, isThere) : []),
    ...mentions.statements(mentioned, { when: isThere, tell: isPublic }),
  ];
}

/** Why the guard let nothing in: what changed since it was looked at, or the other of two clicks. */
async function explain(ctx: Context, attempt: Attempt): Promise<Comment> {
  const [[situation]] = await ctx.db.batch([selectSituation(ctx, attempt)]);
  const { sameId } = requireOpen(ctx, situation, attempt);
  if (sameId) return getComment(ctx, sameId);
  throw new AppError('version_conflict');
}
