import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { connectionAccepted, connectionAsked } from '#src/social/events.ts';
import type { Relation } from '#src/social/model.ts';
import { ASK_AGAIN_MS, pairOf } from '#src/social/rules.ts';
import { statementsToRead, statementsToRestore, statementsToRetract } from '#worker/notifications/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { moveCount } from '#worker/social/counts.ts';
import { CONNECTION_ASKED } from '#worker/social/notices.ts';
import { isAsking, isBlocked } from '#worker/social/predicates.ts';
import { changeRelation, requireOther } from '#worker/social/relation.ts';
import { isHidden, toRelation } from '#worker/social/select-relation.ts';
import { connections } from '#worker/social/tables.ts';

/**
 * Two people who ask each other at the same moment meet at the second try. Further tries mean that somebody keeps changing it.
 */
const MAX_TRIES = 3;

/** Asks somebody to connect, or accepts when they asked first. Throws `asked_lately` within 30 days after they declined. */
export async function connect(ctx: Context, name: string): Promise<Relation> {
  const { personId: me } = requireMember(ctx);
  let row = await requireOther(ctx, name);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const relation = toRelation(row, me, ctx.clock.now());
    if (isHidden(row)) throw new AppError('not_found');
    if (relation.connection === 'declined') throw new AppError('asked_lately');
    if (relation.connection === 'connected' || relation.connection === 'asked') return relation;
    const step = relation.connection === 'asks' ? statementsToAccept : statementsToAsk;
    row = (await changeRelation(ctx, row, step(ctx, me, row.personId))).after;
  }
  return toRelation(row, me, ctx.clock.now());
}

/** Retracts the actor's request, declines theirs, or ends the connection, depending on the state of the pair. */
export async function disconnect(ctx: Context, name: string): Promise<Relation> {
  const { personId: me } = requireMember(ctx);
  const other = await requireOther(ctx, name);
  const { after } = await changeRelation(ctx, other, [
    ctx.db
      .update(connections)
      .set({ state: 'declined', answeredAt: ctx.clock.now() })
      .where(and(isPair(me, other.personId), eq(connections.state, 'asked'), ne(connections.askedBy, me))),
    ...statementsToPart(ctx, me, other.personId),
    ...statementsToRetract(ctx, aboutRequest(me, other.personId), sql`NOT ${isAsking(me, other.personId)}`),
    ...statementsToRead(ctx, aboutRequest(other.personId, me), sql`NOT ${isAsking(other.personId, me)}`),
  ]);
  return toRelation(after, me, ctx.clock.now());
}

function statementsToAsk(ctx: Context, me: string, otherId: string): Statement[] {
  const { lowId, highId } = pairOf(me, otherId);
  const now = ctx.clock.now();
  return [
    ctx.db
      .insert(connections)
      .select(
        sql`SELECT ${lowId}, ${highId}, 'asked', ${me}, ${now}, NULL
          WHERE NOT ${isBlocked(sql`${me}`, sql`${otherId}`)}`,
      )
      .onConflictDoUpdate({
        target: [connections.lowId, connections.highId],
        set: { state: 'asked', askedBy: me, askedAt: now, answeredAt: null },
        setWhere: and(
          eq(connections.state, 'declined'),
          or(ne(connections.askedBy, me), sql`${connections.answeredAt} <= ${now - ASK_AGAIN_MS}`),
        ),
      }),
    ctx.events.recordWhenChanged(connectionAsked, { askedBy: me, otherId }),
    ...statementsToRestore(ctx, aboutRequest(me, otherId), isAsking(me, otherId)),
  ];
}

function aboutRequest(askedBy: string, personId: string) {
  return { type: CONNECTION_ASKED, personId, actorId: askedBy };
}

function statementsToAccept(ctx: Context, me: string, askedBy: string): Statement[] {
  return [
    ctx.db
      .update(connections)
      .set({ state: 'accepted', answeredAt: ctx.clock.now() })
      .where(and(isPair(me, askedBy), eq(connections.state, 'asked'), eq(connections.askedBy, askedBy))),
    moveCount(ctx, 'connections', [me, askedBy], 1),
    ctx.events.recordWhenChanged(connectionAccepted, { askedBy, otherId: me }),
    ...statementsToRead(ctx, aboutRequest(askedBy, me), sql`NOT ${isAsking(askedBy, me)}`),
  ];
}

/**
 * Returns the statements that end a connection and delete an open request. A declined request is kept, because it determines
 * when the asker may ask again.
 */
export function statementsToPart(ctx: Context, me: string, otherId: string): Statement[] {
  const open = and(isPair(me, otherId), eq(connections.state, 'asked'));
  const connected = and(isPair(me, otherId), eq(connections.state, 'accepted'));
  return [
    ctx.db.delete(connections).where(open),
    ctx.db.delete(connections).where(connected),
    moveCount(ctx, 'connections', [me, otherId], -1),
  ];
}

function isPair(a: string, b: string): SQL | undefined {
  const { lowId, highId } = pairOf(a, b);
  return and(eq(connections.lowId, lowId), eq(connections.highId, highId));
}
