import { sql } from 'drizzle-orm';
import { buddyNudged, cardSent } from '#src/buddies/events.ts';
import type { BuddyPair, SendCard, SignSent } from '#src/buddies/model.ts';
import { silenceOf } from '#src/buddies/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay, type OwnClock } from '#src/shared/local-day.ts';
import { isBuddyOfPractice } from '#worker/buddies/predicates.ts';
import { listBuddiesOf } from '#worker/buddies/reading.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/** Nudges the owner of a practice: at most once on each of their days, not in their quiet hours, and only when it is open today. */
export async function nudgeBuddy(ctx: Context, practiceId: string): Promise<SignSent> {
  const { personId: me } = requireMember(ctx);
  const pair = await requirePair(ctx, practiceId);
  if (pair.nudge !== 'ready') throw new AppError('nudge_unavailable');
  const owner = await loadOwner(ctx, practiceId);
  const day = localDay(ctx.clock.now(), owner);
  const sign = { practiceId, fromId: me, toId: owner.personId, day };
  await send(ctx, { ...sign, kind: 'nudge' }, 'nudge_unavailable', [
    ctx.events.recordWhenChanged(buddyNudged, sign),
  ]);
  return { practiceId, day };
}

/** Sends a card to the owner of a practice who has not checked in for five days; once until they check in again. */
export async function sendCard(ctx: Context, practiceId: string, { text }: SendCard): Promise<SignSent> {
  const { personId: me } = requireMember(ctx);
  const pair = await requirePair(ctx, practiceId);
  if (pair.card !== 'ready') throw new AppError('card_unavailable');
  const owner = await loadOwner(ctx, practiceId);
  const since = localDay(Date.parse(pair.since ?? pair.askedAt), owner);
  const { from: day } = silenceOf({ ...owner, since }, localDay(ctx.clock.now(), owner));
  const sign = { practiceId, fromId: me, toId: owner.personId, day };
  await send(ctx, { ...sign, kind: 'card' }, 'card_unavailable', [
    ctx.events.recordWhenChanged(cardSent, { ...sign, text }),
  ]);
  return { practiceId, day };
}

/** The pair in which a practice is the other's. */
async function requirePair(ctx: Context, practiceId: string): Promise<BuddyPair> {
  const pairs = await listBuddiesOf(ctx, practiceId);
  const pair = pairs.find(({ theirs }) => theirs?.practiceId === practiceId);
  if (!pair) throw new AppError('not_found');
  return pair;
}

type Owner = OwnClock & { personId: string; startOn: string; lastDay: string | null };

async function loadOwner({ db }: Context, practiceId: string): Promise<Owner> {
  const [[owner]] = await db.batch([
    rawStatement<Owner>(
      db,
      sql`SELECT p.person_id AS "personId", p.start_on AS "startOn", people.time_zone AS "timeZone",
          people.day_start_minutes AS "dayStartMinutes",
          (SELECT max(k.day) FROM kept_days k WHERE k.practice_id = p.id) AS "lastDay"
        FROM practices p JOIN people ON people.id = p.person_id WHERE p.id = ${practiceId}`,
    ),
  ]);
  if (!owner) throw new AppError('not_found');
  return owner;
}

type Sign = { practiceId: string; fromId: string; toId: string; day: string; kind: 'nudge' | 'card' };

/** Stores a sign, of which there is one a day or gap; of two at once one is refused. */
async function send(
  ctx: Context,
  { practiceId, fromId, kind, day }: Sign,
  refusal: 'nudge_unavailable' | 'card_unavailable',
  then: Statement[],
): Promise<void> {
  const results = await ctx.db.batch([
    rawStatement<{ day: string }>(
      ctx.db,
      sql`INSERT INTO buddy_signs (practice_id, from_id, kind, day, at)
        SELECT ${practiceId}, ${fromId}, ${kind}, ${day}, ${ctx.clock.now()}
        WHERE ${isBuddyOfPractice(sql`${practiceId}`, sql`${fromId}`)}
        ON CONFLICT DO NOTHING RETURNING day`,
    ),
    ...then,
  ]);
  if ((results[0] as unknown[]).length === 0) throw new AppError(refusal);
}
