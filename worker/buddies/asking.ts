import { sql } from 'drizzle-orm';
import { buddyAsked } from '#src/buddies/events.ts';
import type { AskBuddy, BuddyPair } from '#src/buddies/model.ts';
import { ASK_BUDDY_AGAIN_MS, MAX_BUDDIES } from '#src/buddies/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { findable } from '#worker/accounts/queries.ts';
import { acceptRequest } from '#worker/buddies/accepting.ts';
import { aboutBuddyRequest } from '#worker/buddies/notices.ts';
import { isAskingBuddy } from '#worker/buddies/predicates.ts';
import { getBuddyPair } from '#worker/buddies/reading.ts';
import { statementsToRestore } from '#worker/notifications/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';
import { isRunning, requireOwn, selectOwnPractice } from '#worker/practice/queries.ts';
import { isBlocked } from '#worker/social/queries.ts';

/** Two people who ask each other at the same moment meet at the second try. */
const MAX_TRIES = 3;

/**
 * Asks somebody to be the buddy of a practice of the actor's. Where they have asked the actor, for whichever practice, their
 * request is accepted with this practice instead. Asking twice changes nothing.
 */
export async function askBuddy(ctx: Context, practiceId: string, input: AskBuddy): Promise<BuddyPair> {
  const { personId: me } = requireMember(ctx);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const { other, openId, known, open } = await readForAsking(ctx, practiceId, input.person);
    if (openId) {
      await acceptRequest(ctx, { practiceId: openId, askerId: other.id, otherPracticeId: practiceId });
      return getBuddyPair(ctx, openId, ctx.actor.kind === 'member' ? ctx.actor.name : '');
    }
    if (known) return getBuddyPair(ctx, known.practiceId, known.other);
    if (open >= MAX_BUDDIES) throw new AppError('limit_reached');
    await runBatch(ctx.db, statementsToAsk(ctx, { practiceId, me, otherId: other.id, reason: input.reason }));
    const pair = await getBuddyPair(ctx, practiceId, other.name).catch(() => null);
    if (pair) return pair;
  }
  throw new AppError('request_answered');
}

/** What asking depends on: the other, an open request of theirs, whether there is nothing to ask, and the open requests. */
async function readForAsking(ctx: Context, practiceId: string, person: string) {
  const { personId: me } = requireMember(ctx);
  const name = person.replace(/^@/, '').toLowerCase();
  const other = sql`(SELECT o.id FROM people o WHERE o.name = ${name})`;
  const [[row], [found], [asking], [known], [counted]] = await ctx.db.batch([
    selectOwnPractice(ctx, practiceId),
    ctx.db
      .select({ id: sql<string>`people.id`.as('id'), name: sql<string>`people.name`.as('name') })
      .from(sql`people`)
      .where(sql`people.name = ${name} AND ${findable} AND NOT ${isBlocked(sql`people.id`, sql`${me}`)}`),
    rawStatement<{ id: string }>(
      ctx.db,
      sql`SELECT b.practice_id AS id FROM practice_buddies b
        WHERE b.asker_id = ${other} AND b.other_id = ${me} AND b.state = 'asked' ORDER BY b.asked_at DESC LIMIT 1`,
    ),
    rawStatement<{ practiceId: string; other: string }>(
      ctx.db,
      sql`SELECT b.practice_id AS "practiceId", o.name AS other FROM practice_buddies b JOIN people o ON o.id = b.other_id
        WHERE b.practice_id = ${practiceId} AND b.other_id = ${other} AND b.state IN ('asked', 'accepted')
          OR b.other_practice_id = ${practiceId} AND b.asker_id = ${other} AND b.state = 'accepted' LIMIT 1`,
    ),
    rawStatement<{ open: number }>(
      ctx.db,
      sql`SELECT count(*) AS open FROM practice_buddies b WHERE b.asker_id = ${me} AND b.state IN ('asked', 'declined', 'accepted')`,
    ),
  ]);
  const practice = requireOwn(ctx, row);
  if (!found) throw fieldError('/person', 'unknown_person');
  if (found.id === me) throw fieldError('/person', 'yourself');
  if (practice.draft || practice.completedAt !== null || practice.archivedAt !== null)
    throw new AppError('practice_not_running');
  return { other: found, openId: asking?.id ?? null, known, open: counted?.open ?? 0 };
}

type Asking = { practiceId: string; me: string; otherId: string; reason: string };

/**
 * The statements of a request. Within thirty days after it was declined it only looks open to the asker (`stateAfter`).
 * Nothing happens where the other asked meanwhile, a block came between, or the practice ended.
 */
function statementsToAsk(ctx: Context, { practiceId, me, otherId, reason }: Asking): Statement[] {
  const now = ctx.clock.now();
  const soonest = now - ASK_BUDDY_AGAIN_MS;
  return [
    rawStatement(
      ctx.db,
      sql`INSERT INTO practice_buddies (practice_id, asker_id, other_id, state, reason, asked_at)
        SELECT ${practiceId}, ${me}, ${otherId}, 'asked', ${reason}, ${now} FROM practices
        WHERE practices.id = ${practiceId} AND ${isRunning()} AND NOT ${isBlocked(sql`${me}`, sql`${otherId}`)}
          AND NOT ${isAskingBuddy(otherId, me)}
        ON CONFLICT (practice_id, other_id) DO UPDATE SET reason = excluded.reason, asked_at = excluded.asked_at,
          state = iif(coalesce(declined_at > ${soonest}, 0), 'declined', 'asked'), other_practice_id = NULL,
          answered_at = NULL, ended_at = NULL, ended_by = NULL, ends_at = NULL
        WHERE state = 'ended' OR state = 'declined' AND declined_at <= ${soonest}`,
    ),
    ctx.events.recordWhenChanged(buddyAsked, { practiceId, askerId: me, otherId }),
    ...statementsToRestore(ctx, aboutBuddyRequest(me, otherId), isAskingBuddy(me, otherId)),
  ];
}
