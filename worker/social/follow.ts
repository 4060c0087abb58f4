import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { personFollowed, personUnfollowed } from '#src/social/events.ts';
import type { Relation } from '#src/social/model.ts';
import { MAX_FOLLOWED_PEOPLE } from '#src/social/rules.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { moveCount } from '#worker/social/counts.ts';
import { isBlocked } from '#worker/social/predicates.ts';
import { changeRelation, requireOther } from '#worker/social/relation.ts';
import { isHidden, toRelation } from '#worker/social/select-relation.ts';
import { follows } from '#worker/social/tables.ts';

/** Follows somebody. Following them again changes nothing. */
export async function followPerson(ctx: Context, name: string): Promise<Relation> {
  const { personId: me } = requireMember(ctx);
  const other = await requireOther(ctx, name);
  const room = sql`coalesce((SELECT n.following FROM social_counts n WHERE n.person_id = ${me}), 0) < ${MAX_FOLLOWED_PEOPLE}`;
  const { after } = await changeRelation(ctx, other, [
    ctx.db
      .insert(follows)
      .select(
        sql`SELECT ${me}, ${other.personId}, ${ctx.clock.now()}
          WHERE NOT ${isBlocked(sql`${me}`, sql`${other.personId}`)} AND ${room}`,
      )
      .onConflictDoNothing(),
    moveCount(ctx, 'following', [me], 1),
    moveCount(ctx, 'followers', [other.personId], 1),
    ctx.events.recordWhenChanged(personFollowed, { followerId: me, followedId: other.personId }),
  ]);
  if (isHidden(after)) throw new AppError('not_found');
  if (!after.following) throw new AppError('limit_reached');
  return toRelation(after, me, ctx.clock.now());
}

/** Unfollows somebody. Does nothing when the actor did not follow them. */
export async function unfollowPerson(ctx: Context, name: string): Promise<Relation> {
  const { personId: me } = requireMember(ctx);
  const other = await requireOther(ctx, name);
  const { after } = await changeRelation(ctx, other, [
    ...statementsToUnfollow(ctx, me, other.personId),
    ctx.events.recordWhenChanged(personUnfollowed, { followerId: me, followedId: other.personId }),
  ]);
  return toRelation(after, me, ctx.clock.now());
}

/** Returns the statements of an unfollow. The last one changes a row only if the person was followed. */
export function statementsToUnfollow(ctx: Context, followerId: string, followedId: string): Statement[] {
  return [
    ctx.db.delete(follows).where(and(eq(follows.followerId, followerId), eq(follows.followedId, followedId))),
    moveCount(ctx, 'following', [followerId], -1),
    moveCount(ctx, 'followers', [followedId], -1),
  ];
}
