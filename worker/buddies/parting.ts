import { sql } from 'drizzle-orm';
import { buddyParted } from '#src/buddies/events.ts';
import type { Parted } from '#src/buddies/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { aboutBuddyRequest } from '#worker/buddies/notices.ts';
import { isAskingBuddy } from '#worker/buddies/predicates.ts';
import { statementToUnpair } from '#worker/buddies/queries.ts';
import { practiceBuddies } from '#worker/buddies/tables.ts';
import { statementsToRead, statementsToRetract } from '#worker/notifications/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';

type Row = { practiceId: string; askerId: string; otherId: string };

/** Withdraws the actor's request or declines one to them; the asker of a declined request is not told. */
export async function closeRequest(ctx: Context, practiceId: string, other: string): Promise<Parted> {
  const { personId: me } = requireMember(ctx);
  const row = await requireRow(ctx, practiceId, other);
  const now = ctx.clock.now();
  const isAsker = row.askerId === me;
  const set = isAsker
    ? ({ state: 'ended', endedAt: now, endedBy: me } as const)
    : ({ state: 'declined', declinedAt: now } as const);
  const states = isAsker ? sql`state IN ('asked', 'declined')` : sql`state = 'asked'`;
  const isOpen = isAskingBuddy(row.askerId, row.otherId);
  const about = aboutBuddyRequest(row.askerId, row.otherId);
  return part(ctx, row, other, [
    ctx.db
      .update(practiceBuddies)
      .set(set)
      .where(sql`${isRow(row)} AND ${states}`),
    ctx.events.recordWhenChanged(buddyParted, row),
    ...(isAsker
      ? statementsToRetract(ctx, about, sql`NOT ${isOpen}`)
      : statementsToRead(ctx, about, sql`NOT ${isOpen}`)),
  ]);
}

/** Ends that two people are buddies of a practice. Either may; both may ask again at any time. */
export async function endBuddies(ctx: Context, practiceId: string, other: string): Promise<Parted> {
  const { personId: me } = requireMember(ctx);
  const row = await requireRow(ctx, practiceId, other);
  const now = ctx.clock.now();
  return part(ctx, row, other, [
    ctx.db
      .update(practiceBuddies)
      .set({ state: 'ended', endedAt: now, endedBy: me, endsAt: null })
      .where(sql`${isRow(row)} AND state = 'accepted'`),
    ctx.events.recordWhenChanged(buddyParted, row),
    statementToUnpair(ctx, row.askerId, row.otherId),
  ]);
}

/** Runs a batch whose first statement is the guard: it changed nothing where somebody else was first. */
async function part(
  ctx: Context,
  { practiceId }: Row,
  other: string,
  statements: Statement[],
): Promise<Parted> {
  const [guard] = await runBatch(ctx.db, statements);
  if (!guard?.changes) throw new AppError('request_answered');
  return { practiceId, other };
}

/** The row of which the actor is one of the two; a declined one is nothing to the person who declined. */
async function requireRow(ctx: Context, practiceId: string, other: string): Promise<Row> {
  const { personId: me } = requireMember(ctx);
  const [[row]] = await ctx.db.batch([
    rawStatement<Row>(
      ctx.db,
      sql`SELECT b.practice_id AS "practiceId", b.asker_id AS "askerId", b.other_id AS "otherId" FROM practice_buddies b
        WHERE b.practice_id = ${practiceId} AND b.other_id = (SELECT o.id FROM people o WHERE o.name = ${other})
          AND (b.asker_id = ${me} OR b.other_id = ${me})`,
    ),
  ]);
  if (!row) throw new AppError('not_found');
  return row;
}

const isRow = ({ practiceId, otherId }: Row) => sql`practice_id = ${practiceId} AND other_id = ${otherId}`;
