import { sql } from 'drizzle-orm';
import { areBuddies } from '#worker/buddies/predicates.ts';
import { practiceBuddies } from '#worker/buddies/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/** The statements that end every request and pair of two people, in both directions, in the batch of a block. */
export function statementsToPartBuddies(ctx: Context, me: string, otherId: string): Statement[] {
  return [
    ctx.db
      .update(practiceBuddies)
      .set({ state: 'ended', endedAt: ctx.clock.now(), endedBy: me, endsAt: null })
      .where(
        sql`(asker_id, other_id) IN (VALUES (${me}, ${otherId}), (${otherId}, ${me})) AND state <> 'ended'`,
      ),
    statementToUnpair(ctx, me, otherId),
  ];
}

/** The statement that ends the pair of two people who share no practice any more, after their rows changed. */
export function statementToUnpair({ db }: Context, a: string, b: string): Statement {
  return rawStatement(
    db,
    sql`DELETE FROM buddies WHERE low_id = min(${a}, ${b}) AND high_id = max(${a}, ${b})
      AND NOT ${areBuddies(sql`low_id`, sql`high_id`)}`,
  );
}

/** The statements that end what a practice shares with others, before its row is deleted in the same batch. */
export function statementsToForgetPractice({ db, clock }: Context, practiceId: string): Statement[] {
  const isOf = sql`(practice_id = ${practiceId} OR other_practice_id = ${practiceId})`;
  return [
    db
      .update(practiceBuddies)
      .set({ state: 'ended', endedAt: clock.now(), endsAt: null })
      .where(sql`${isOf} AND state <> 'ended'`),
    rawStatement(
      db,
      sql`DELETE FROM buddies WHERE (low_id, high_id) IN (
          SELECT min(b.asker_id, b.other_id), max(b.asker_id, b.other_id) FROM practice_buddies b
          WHERE b.practice_id = ${practiceId} OR b.other_practice_id = ${practiceId})
        AND NOT ${areBuddies(sql`low_id`, sql`high_id`)}`,
    ),
    db.delete(practiceBuddies).where(sql`practice_id = ${practiceId}`),
    db.update(practiceBuddies).set({ otherPracticeId: null }).where(sql`other_practice_id = ${practiceId}`),
    rawStatement(db, sql`DELETE FROM buddy_signs WHERE practice_id = ${practiceId}`),
  ];
}
