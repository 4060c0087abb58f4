import { and, eq, ne } from 'drizzle-orm';
import { personBlocked } from '#src/social/events.ts';
import type { Relation, RestrictionKind } from '#src/social/model.ts';
import { statementsToPartBuddies } from '#worker/buddies/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { statementsToPart } from '#worker/social/connect.ts';
import { statementsToUnfollow } from '#worker/social/follow.ts';
import { changeRelation, requireOtherOrBlocked } from '#worker/social/relation.ts';
import { toRelation } from '#worker/social/select-relation.ts';
import { restrictions } from '#worker/social/tables.ts';

/** Mutes, ignores or blocks somebody. Replaces the restriction that there was. */
export async function setRestriction(ctx: Context, name: string, kind: RestrictionKind): Promise<Relation> {
  const { personId: me } = requireMember(ctx);
  const other = await requireOtherOrBlocked(ctx, name);
  const createdAt = ctx.clock.now();
  const set = ctx.db
    .insert(restrictions)
    .values({ personId: me, otherId: other.personId, kind, createdAt })
    .onConflictDoUpdate({
      target: [restrictions.personId, restrictions.otherId],
      set: { kind, createdAt },
      setWhere: ne(restrictions.kind, kind),
    });
  const parting = kind === 'block' ? statementsToBlock(ctx, me, other.personId) : [];
  const { after } = await changeRelation(ctx, other, [set, ...parting]);
  return toRelation(after, me, createdAt);
}

/**
 * Returns the statements that follow a block in its batch: they end follows, connections and what buddies share, in both
 * directions.
 */
function statementsToBlock(ctx: Context, me: string, otherId: string): Statement[] {
  return [
    ctx.events.recordWhenChanged(personBlocked, { personId: me, otherId }),
    ...statementsToUnfollow(ctx, me, otherId),
    ...statementsToUnfollow(ctx, otherId, me),
    ...statementsToPart(ctx, me, otherId),
    ...statementsToPartBuddies(ctx, me, otherId),
  ];
}

/** Removes a restriction. Follows and connections that a block ended stay ended. */
export async function clearRestriction(ctx: Context, name: string): Promise<Relation> {
  const { personId: me } = requireMember(ctx);
  const other = await requireOtherOrBlocked(ctx, name);
  const { after } = await changeRelation(ctx, other, [
    ctx.db
      .delete(restrictions)
      .where(and(eq(restrictions.personId, me), eq(restrictions.otherId, other.personId))),
  ]);
  return toRelation(after, me, ctx.clock.now());
}
