import { type SQL, sql } from 'drizzle-orm';
import type { Policy } from '#src/discussion/model.ts';
import { hasTooManyLinks, MAX_DEPTH, SAME_COMMENT_MS, type Writer } from '#src/discussion/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Ref } from '#src/shared/ref.ts';
import { type Mentions, selectMentionable, toMentions } from '#worker/discussion/mentions.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

/** The kind of a thing that can be talked about; anything else is not there. */
export function requireThreadTarget(ctx: Pick<Context, 'registry'>, kind: string): TargetKind {
  const target = requireTarget(ctx.registry, kind);
  if (!target.hasComments) throw new AppError('not_found');
  return target;
}

/** Whether the actor may see the thing; an expression. */
export function seesThing(ctx: Context, { kind, id }: Ref): SQL {
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  return requireThreadTarget(ctx, kind).isVisible(sql`${id}`, view);
}

/** The policy of a thread; an expression. */
export function policyOf({ kind, id }: Ref): SQL {
  return sql`coalesce((SELECT t.policy FROM threads t WHERE t.target_kind = ${kind} AND t.target_id = ${id}), 'open')`;
}

/** What somebody is about to write, where, and below what. */
export type Attempt = { thing: Ref; markdown: string; parentId: string | null };

/**
 * The comment that may be answered, for `FROM comments p`: it stands in the same discussion, can be seen, and neither its
 * author nor the writer blocked the other.
 */
export function isAnswerable({ thing }: Attempt, personId: string): SQL {
  return sql`p.target_kind = ${thing.kind} AND p.target_id = ${thing.id} AND p.status = 'public'
    AND NOT ${isBlocked(sql`p.author_id`, sql`${personId}`)}`;
}

/** The same text in the same place a moment ago: a second click. */
export function sameComment(ctx: Context, { thing, markdown, parentId }: Attempt): SQL {
  const since = ctx.clock.now() - SAME_COMMENT_MS;
  return sql`FROM comments d WHERE d.author_id = ${requireMember(ctx).personId} AND d.created_at > ${since}
    AND d.target_kind = ${thing.kind} AND d.target_id = ${thing.id} AND d.parent_id IS ${parentId}
    AND d.markdown = ${markdown} AND d.status IN ('public', 'pending')`;
}

/** Everything that decides whether somebody may write; one row. */
export function selectSituation(ctx: Context, attempt: Attempt) {
  const { personId } = requireMember(ctx);
  const { kind, id } = attempt.thing;
  return ctx.db
    .select({
      isVisible: seesThing(ctx, attempt.thing).mapWith(Boolean).as('is_visible'),
      thingAuthorId: sql<string | null>`${requireThreadTarget(ctx, kind).authorOf(sql`${id}`)}`.as(
        'thing_author_id',
      ),
      policy: sql<Policy>`${policyOf(attempt.thing)}`.as('policy'),
      hereSince: sql<number>`(SELECT w.created_at FROM people w WHERE w.id = ${personId})`.as('here_since'),
      hasPublicComment:
        sql`EXISTS (SELECT 1 FROM comments o WHERE o.author_id = ${personId} AND o.status = 'public')`
          .mapWith(Boolean)
          .as('has_public_comment'),
      sameId: sql<string | null>`(SELECT d.id ${sameComment(ctx, attempt)} LIMIT 1)`.as('same_id'),
      parentRootId: sql<string | null>`p.root_id`.as('parent_root_id'),
      parentDepth: sql<number | null>`p.depth`.as('parent_depth'),
    })
    .from(
      sql`(SELECT 1) LEFT JOIN comments p ON p.id = ${attempt.parentId} AND ${isAnswerable(attempt, personId)}`,
    );
}

export type Situation = Awaited<ReturnType<typeof selectSituation>>[number];

/** Everything that decides, in one round trip. */
export async function look(
  ctx: Context,
  attempt: Attempt,
  { id, mentionedUserIds }: { id: string; mentionedUserIds?: readonly string[] },
): Promise<{ situation: Situation; mentions: Mentions }> {
  const text = {
    markdown: attempt.markdown,
    mentionedUserIds,
    source: { kind: 'comment', id },
    target: attempt.thing,
    isNewcomer: false,
  };
  const [[situation], rows] = await ctx.db.batch([
    selectSituation(ctx, attempt),
    selectMentionable(ctx, text),
  ]);
  if (!situation?.isVisible) throw new AppError('not_found');
  const isNewcomer = hasTooManyLinks(toWriter(ctx, situation), Number.POSITIVE_INFINITY);
  return { situation, mentions: toMentions(ctx, { ...text, isNewcomer }, rows) };
}

/** Throws what stands in the way of writing. */
export function requireOpen(
  ctx: Context,
  situation: Situation | undefined,
  { parentId }: Attempt,
): Situation {
  if (!situation?.isVisible) throw new AppError('not_found');
  if (situation.policy === 'closed' && !actsAs(ctx, 'moderator')) throw new AppError('thread_closed');
  if (parentId !== null && situation.parentDepth === null) throw fieldError('/parentId', 'parent_gone');
  if ((situation.parentDepth ?? 0) >= MAX_DEPTH) throw fieldError('/parentId', 'too_deep');
  return situation;
}

/** Who writes, as the rules know them. */
export function toWriter(ctx: Context, situation: Situation): Writer {
  const { hereSince, hasPublicComment, thingAuthorId } = situation;
  const { role, personId } = requireMember(ctx);
  const isAuthorOfThing = thingAuthorId === personId;
  return { role, ageMs: ctx.clock.now() - hereSince, hasPublicComment, isAuthorOfThing };
}
