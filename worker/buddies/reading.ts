import { type SQL, sql } from 'drizzle-orm';
import type { BuddyPair } from '#src/buddies/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { toBuddyPair, toSide } from '#worker/buddies/pair-view.ts';
import { type PairRow, practicesOfPairs, selectPairs } from '#worker/buddies/select-pairs.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { readablePractice, selectFacts, selectPractices, toFacts } from '#worker/practice/queries.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Whether a row is still something to the actor: a declined request looks open to its asker. */
const isShown = (me: string) =>
  sql`(b.state IN ('accepted', 'asked') OR b.state = 'declined' AND b.asker_id = ${me})`;

/** The actor's buddies, the requests to them and those by them; the newest first, at most fifty each. One round trip. */
export async function listBuddies(ctx: Context): Promise<BuddyPair[]> {
  const { personId } = requireMember(ctx);
  const of = (state: SQL) => selectPairs(ctx.db, personId, state);
  const mine = sql`b.asker_id = ${personId} AND b.state IN ('asked', 'declined')`;
  const toMe = sql`b.other_id = ${personId} AND b.state = 'asked'`;
  return readPairs(ctx, sql`1`, [of(toMe), of(mine), of(sql`b.state = 'accepted'`)]);
}

/** The actor's buddies of a practice and requests for it. Throws `not_found` when they may not see the practice. */
export async function listBuddiesOf(ctx: Context, practiceId: string): Promise<BuddyPair[]> {
  const { personId } = requireMember(ctx);
  const isOf = sql`(b.practice_id = ${practiceId} OR b.other_practice_id = ${practiceId})`;
  const [[seen]] = await ctx.db.batch([
    ctx.db
      .select({ id: sql<string>`practices.id`.as('id') })
      .from(sql`practices`)
      .where(sql`practices.id = ${practiceId} AND ${readablePractice(viewerOf(ctx))}`),
  ]);
  if (!seen) throw new AppError('not_found');
  return readPairs(ctx, isOf, [selectPairs(ctx.db, personId, sql`${isOf} AND ${isShown(personId)}`)]);
}

/** A row as the actor sees it. Throws `not_found` where it is nothing to them. */
export async function getBuddyPair(ctx: Context, practiceId: string, other: string): Promise<BuddyPair> {
  const { personId } = requireMember(ctx);
  const isIt = sql`b.practice_id = ${practiceId} AND b.other_id = (SELECT o.id FROM people o WHERE o.name = ${other})`;
  const [pair] = await readPairs(ctx, isIt, [
    selectPairs(ctx.db, personId, sql`${isIt} AND ${isShown(personId)}`),
  ]);
  if (!pair) throw new AppError('not_found');
  return pair;
}

type Select = ReturnType<typeof selectPairs>;

/** Runs selects of rows, with the practices of the accepted among those for which `where` holds, in one batch. */
async function readPairs(ctx: Context, where: SQL, selects: [Select, ...Select[]]): Promise<BuddyPair[]> {
  const { personId } = requireMember(ctx);
  const now = ctx.clock.now();
  const ids = practicesOfPairs(personId, where);
  const results = await ctx.db.batch([
    selectPractices(ctx.db, { viewer: viewerOf(ctx), now }, inList(sql`practices.id`, ids)),
    ...selectFacts(ctx.db, ids),
    ...selects,
  ]);
  const [practices, versions, days, excused, away, ...rows] = results;
  const factsOf = toFacts([versions, days, excused, away]);
  const known = new Map(practices.map((row) => [row.id, { row, facts: factsOf(row) }]));
  const sideOf = (id: string | null, since: number) => {
    const found = id === null ? undefined : known.get(id);
    return found ? toSide(found.row, found.facts, since, now) : null;
  };
  return (rows as PairRow[][]).flat().flatMap((row) => toBuddyPair(row, personId, sideOf, now) ?? []);
}
