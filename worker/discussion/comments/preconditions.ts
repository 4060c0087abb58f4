import { type SQL, sql } from 'drizzle-orm';
import type { Policy } from '#src/discussion/model.ts';
import { hasTooManyLinks, MAX_DEPTH, SAME_COMMENT_MS, type Writer } from '#src/discussion/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Ref } from '#src/shared/ref.ts';
import { type Mentions, selectMentionable, toMentions } from '#worker/discussion/mentions/mentions.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

/** The kind of a target that can be commented on; throws `not_found` for any other. */
export function requireThreadTarget(ctx: Pick<Context, 'registry'>, kind: string): TargetKind {
  const target = requireTarget(ctx.registry, kind);
  if (!target.hasComments) throw new AppError('not_found');
  return target;
}

/** Whether the actor may see the target; an expression. */
export function seesTarget(ctx: Context, { kind, id }: Ref): SQL {
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  return requireThreadTarget(ctx, kind).isVisible(sql`${id}`, view);
}

/** The policy of a thread; an expression. */
export function policyOf({ kind, id }: Ref): SQL {
  return sql`coalesce((SELECT t.policy FROM threads t WHERE t.target_kind = ${kind} AND t.target_id = ${id}), 'open')`;
}

/** A comment that is about to be written: its target, its text, and the comment that it answers. */
export type CommentDraft = { target: Ref; markdown: string; parentId: string | null };

/**
 * Whether a comment may be answered, for `FROM comments p`: it belongs to the same discussion, it is public, and neither its
 * author nor the writer blocked the other.
 */
export function isAnswerable({ target }: CommentDraft, personId: string): SQL {
  return sql`p.target_kind = ${target.kind} AND p.target_id = ${target.id} AND p.status = 'public'
    AND NOT ${isBlocked(sql`p.author_id`, sql`${personId}`)}`;
}

/** A `FROM` of the same text by the actor in the same place a moment ago: a second click. */
export function sameComment(ctx: Context, { target, markdown, parentId }: CommentDraft): SQL {
  const since = ctx.clock.now() - SAME_COMMENT_MS;
  return sql`FROM comments d WHERE d.author_id = ${requireMember(ctx).personId} AND d.created_at > ${since}
    AND d.target_kind = ${target.kind} AND d.target_id = ${target.id} AND d.parent_id IS ${parentId}
    AND d.markdown = ${markdown} AND d.status IN ('public', 'pending')`;
}

/** Selects everything that decides whether the actor may write; one row. */
export function selectPreconditions(ctx: Context, draft: CommentDraft) {
  const { personId } = requireMember(ctx);
  const { kind, id } = draft.target;
  return ctx.db
    .select({
      isVisible: seesTarget(ctx, draft.target).mapWith(Boolean).as('is_visible'),
      targetAuthorId: sql<string | null>`${requireThreadTarget(ctx, kind).authorOf(sql`${id}`)}`.as(
        'target_author_id',
      ),
      policy: sql<Policy>`${policyOf(draft.target)}`.as('policy'),
      hereSince: sql<number>`(SELECT w.created_at FROM people w WHERE w.id = ${personId})`.as('here_since'),
      hasPublicComment:
        sql`EXISTS (SELECT 1 FROM comments o WHERE o.author_id = ${personId} AND o.status = 'public')`
          .mapWith(Boolean)
          .as('has_public_comment'),
      sameId: sql<string | null>`(SELECT d.id ${sameComment(ctx, draft)} LIMIT 1)`.as('same_id'),
      parentRootId: sql<string | null>`p.root_id`.as('parent_root_id'),
      parentDepth: sql<number | null>`p.depth`.as('parent_depth'),
    })
    .from(
      sql`(SELECT 1) LEFT JOIN comments p ON p.id = ${draft.parentId} AND ${isAnswerable(draft, personId)}`,
    );
}

export type Preconditions = Awaited<ReturnType<typeof selectPreconditions>>[number];

/** Loads the preconditions and whom the text may mention, in one round trip; throws `not_found` without the target. */
export async function loadPreconditions(
  ctx: Context,
  draft: CommentDraft,
  { id, mentionedUserIds }: { id: string; mentionedUserIds?: readonly string[] },
): Promise<{ preconditions: Preconditions; mentions: Mentions }> {
  const text = {
    markdown: draft.markdown,
    mentionedUserIds,
    source: { kind: 'comment', id },
    target: draft.target,
    isNewcomer: false,
  };
  const [[preconditions], rows] = await ctx.db.batch([
    selectPreconditions(ctx, draft),
    selectMentionable(ctx, text),
  ]);
  if (!preconditions?.isVisible) throw new AppError('not_found');
  const isNewcomer = hasTooManyLinks(toWriter(ctx, preconditions), Number.POSITIVE_INFINITY);
  return { preconditions, mentions: toMentions(ctx, { ...text, isNewcomer }, rows) };
}

/** Throws the reason why a comment may not be written. */
export function requireOpen(
  ctx: Context,
  preconditions: Preconditions | undefined,
  { parentId }: CommentDraft,
): Preconditions {
  if (!preconditions?.isVisible) throw new AppError('not_found');
  if (preconditions.policy === 'closed' && !actsAs(ctx, 'moderator')) throw new AppError('thread_closed');
  if (parentId !== null && preconditions.parentDepth === null) throw fieldError('/parentId', 'parent_gone');
  if ((preconditions.parentDepth ?? 0) >= MAX_DEPTH) throw fieldError('/parentId', 'too_deep');
  return preconditions;
}

/** The actor, as the rules know a writer. */
export function toWriter(ctx: Context, preconditions: Preconditions): Writer {
  const { hereSince, hasPublicComment, targetAuthorId } = preconditions;
  const { role, personId } = requireMember(ctx);
  const isAuthorOfTarget = targetAuthorId === personId;
  return { role, ageMs: ctx.clock.now() - hereSince, hasPublicComment, isAuthorOfTarget };
}
