import { sql } from 'drizzle-orm';
import { reactionSet, reactionTaken } from '#src/discussion/events.ts';
import type { Reactions, Reactor, ReactorQuery } from '#src/discussion/reaction-model.ts';
import {
  MOST_REACTIONS,
  REACTIONS_WINDOW_MS,
  type ReactionCounts,
  type ReactionKind,
  totalOf,
} from '#src/discussion/reaction-rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Page } from '#src/shared/pagination.ts';
import type { Ref } from '#src/shared/ref.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import {
  assertState,
  discount,
  markNotified,
  type Reacting,
  recount,
  rescore,
  selectCounts,
  takeBack,
  toggle,
} from '#worker/discussion/reactions/reaction-statements.ts';
import { selectReactionState, selectReactors } from '#worker/discussion/reactions/select-reactions.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { callerKey, requireAllowed } from '#worker/http/limit-rate.ts';
import { getPersonId, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Statement, whenChanged } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

/**
 * Reacts to a target of somebody else, or changes the reaction; the same kind again takes it back. Throws `forbidden` for
 * the actor's own targets.
 */
export async function react(ctx: Context, target: Ref, kind: ReactionKind): Promise<Reactions> {
  const reacting = await begin(ctx, target);
  const { personId } = reacting;
  const ids = { targetKind: target.kind, targetId: target.id, personId };
  const { state, ...answer } = await commit(ctx, reacting, [
    discount(ctx.db, reacting),
    toggle(ctx.db, reacting, kind),
    recount(ctx.db, reacting),
    markNotified(ctx.db, reacting),
    ctx.events.recordWhenChanged(reactionSet, { ...ids, kind, first: true }),
    assertState(ctx.db, reacting, 'set', sql`NOT ${whenChanged}`),
    ctx.events.recordWhenChanged(reactionSet, { ...ids, kind, first: false }),
    assertState(ctx.db, reacting, 'taken'),
    ctx.events.recordWhenChanged(reactionTaken, ids),
  ]);
  if (state.isOwn) throw new AppError('forbidden');
  return answer;
}

/** Takes the actor's reaction back; without one nothing happens. */
export async function takeReactionBack(ctx: Context, target: Ref): Promise<Reactions> {
  const reacting = await begin(ctx, target);
  const { state: _, ...answer } = await commit(ctx, reacting, [
    discount(ctx.db, reacting),
    takeBack(ctx.db, reacting),
    ctx.events.recordWhenChanged(reactionTaken, {
      targetKind: target.kind,
      targetId: target.id,
      personId: reacting.personId,
    }),
  ]);
  return answer;
}

/** A kind of targets that people react to. Throws `not_found` for any other. */
function requireReactable({ registry }: Context, kind: string): TargetKind {
  const target = requireTarget(registry, kind);
  if (target.hasReactions === false) throw new AppError('not_found');
  return target;
}

async function begin(ctx: Context, target: Ref): Promise<Reacting> {
  const { personId } = requireMember(ctx);
  const { isVisible, authorOf } = requireReactable(ctx, target.kind);
  const now = ctx.clock.now();
  requireAllowed(
    await ctx.rateLimiter.hitExactly(callerKey(ctx), 'reactions', MOST_REACTIONS, REACTIONS_WINDOW_MS, now),
  );
  const [id, me] = [sql`${target.id}`, sql`${personId}`];
  const may = sql`(${isVisible(id, { viewer: viewerOf(ctx), now })} AND ${authorOf(id)} <> ${me}
    AND NOT ${isBlocked(authorOf(id), me)})`;
  return { target, personId, now, may };
}

async function commit(ctx: Context, reacting: Reacting, change: [Statement, ...Statement[]]) {
  const { db } = ctx;
  const { target } = reacting;
  const score = target.kind === 'comment' ? [rescore(db, reacting)] : [];
  const results = await db.batch([
    ...change,
    ...score,
    selectCounts(db, target),
    reactionStateOf(ctx, target),
  ]);
  return toReactions(results.at(-2) as CountRow[], results.at(-1) as ReactionStateRow[]);
}

type CountRow = Awaited<ReturnType<typeof selectCounts>>[number];
type ReactionStateRow = Awaited<ReturnType<typeof selectReactionState>>[number];

function reactionStateOf(ctx: Context, target: Ref) {
  const { isVisible, authorOf } = requireReactable(ctx, target.kind);
  const id = sql`${target.id}`;
  const isSeen = isVisible(id, { viewer: viewerOf(ctx), now: ctx.clock.now() });
  return selectReactionState(ctx.db, target, getPersonId(ctx), { isSeen, author: authorOf(id) });
}

function toReactions(rows: readonly CountRow[], [state]: readonly ReactionStateRow[]) {
  if (!state?.isSeen) throw new AppError('not_found');
  const counts = Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) as ReactionCounts;
  return { counts, total: totalOf(counts), mine: state.mine, state };
}

/** The reactions to a target, and the actor's own. */
export async function getReactions(ctx: Context, target: Ref): Promise<Reactions> {
  const [rows, states] = await ctx.db.batch([selectCounts(ctx.db, target), reactionStateOf(ctx, target)]);
  const { state: _, ...answer } = toReactions(rows, states);
  return answer;
}

/** The people who reacted to a target, the newest first; nobody whom the reader blocked or who blocked them. */
export async function listReactors(
  ctx: Context,
  target: Ref,
  { reaction, cursor, limit }: ReactorQuery,
): Promise<Page<Reactor>> {
  const list = `reactors:${target.kind}:${target.id}`;
  const keyset = await readCursor(ctx, list, cursor);
  const [states, rows] = await ctx.db.batch([
    reactionStateOf(ctx, target),
    selectReactors(ctx.db, target, { reaction, viewerId: getPersonId(ctx), keyset, limit: limit + 1 }),
  ]);
  if (!states[0]?.isSeen) throw new AppError('not_found');
  const keyOf = (row: (typeof rows)[number]) => ({ key: row.createdAt, id: row.personId });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toReactor) };
}

function toReactor(row: Awaited<ReturnType<typeof selectReactors>>[number]): Reactor {
  const { name, displayName, avatarId } = row;
  return {
    person: { name, displayName, avatarUrl: avatarId && variantPath(avatarId, 160) },
    reaction: row.kind as ReactionKind,
    at: new Date(row.createdAt).toISOString(),
  };
}
