import { sql } from 'drizzle-orm';
import { buddyAccepted } from '#src/buddies/events.ts';
import type { AcceptBuddy, BuddyPair } from '#src/buddies/model.ts';
import { MAX_BUDDIES } from '#src/buddies/rules.ts';
import { practiceChanged } from '#src/practice/events.ts';
import { moveStart } from '#src/practice/state.ts';
import { MAX_PRACTICES } from '#src/practice/words.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay } from '#src/shared/local-day.ts';
import { pairOf } from '#src/social/rules.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { aboutBuddyRequest } from '#worker/buddies/notices.ts';
import { isAskingBuddy } from '#worker/buddies/predicates.ts';
import { getBuddyPair } from '#worker/buddies/reading.ts';
import { practiceBuddies } from '#worker/buddies/tables.ts';
import { statementsToRead } from '#worker/notifications/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, rawStatement, type Statement } from '#worker/platform/db.ts';
import {
  isRunning,
  requireOwn,
  selectOwnPractice,
  selectPracticeCount,
  selectPractices,
  selectVersions,
  statementsToInsert,
  toVersion,
} from '#worker/practice/queries.ts';

/**
 * Accepts a request to the actor, with a practice of theirs, a copy of the asker's that is made now, or watching along. Both
 * agreed that buddies see the days: practices that were private become visible to their buddies.
 */
export async function acceptBuddy(ctx: Context, practiceId: string, input: AcceptBuddy): Promise<BuddyPair> {
  const { name } = requireMember(ctx);
  const askerId = await requireOpenRequest(ctx, practiceId);
  if (input.with === 'copy') {
    const { copyId, statements } = await copyForBuddy(ctx, practiceId);
    await acceptRequest(ctx, { practiceId, askerId, otherPracticeId: copyId }, statements);
  } else if (input.with === 'practice' && input.practiceId) {
    const [[row]] = await ctx.db.batch([selectOwnPractice(ctx, input.practiceId)]);
    const own = requireOwn(ctx, row);
    if (own.draft || own.completedAt !== null || own.archivedAt !== null)
      throw new AppError('practice_not_running');
    await acceptRequest(ctx, { practiceId, askerId, otherPracticeId: own.id });
  } else {
    await acceptRequest(ctx, { practiceId, askerId, otherPracticeId: null });
  }
  return getBuddyPair(ctx, practiceId, name);
}

/** The asker of a request to the actor; `not_found` where there never was one that reached them. */
async function requireOpenRequest(ctx: Context, practiceId: string): Promise<string> {
  const { personId: me } = requireMember(ctx);
  const [[row], [counted]] = await ctx.db.batch([
    ctx.db
      .select({ askerId: practiceBuddies.askerId, state: practiceBuddies.state })
      .from(practiceBuddies)
      .where(sql`practice_id = ${practiceId} AND other_id = ${me}`),
    rawStatement<{ count: number }>(
      ctx.db,
      sql`SELECT count(*) AS count FROM practice_buddies WHERE other_id = ${me} AND state = 'accepted'`,
    ),
  ]);
  if (!row) throw new AppError('not_found');
  if (row.state !== 'asked') throw new AppError('request_answered');
  if ((counted?.count ?? 0) >= MAX_BUDDIES) throw new AppError('limit_reached');
  return row.askerId;
}

type Accepted = { practiceId: string; askerId: string; otherPracticeId: string | null };

/** Accepts in one batch with `before`. All of it fails where the request was withdrawn, answered or its practice ended meanwhile. */
export async function acceptRequest(
  ctx: Context,
  accepted: Accepted,
  before: readonly Statement[] = [],
): Promise<void> {
  const { personId: me } = requireMember(ctx);
  const { practiceId, askerId, otherPracticeId } = accepted;
  const now = ctx.clock.now();
  const { lowId, highId } = pairOf(me, askerId);
  const statements = [
    ...before,
    // Without a state the row is refused, and the batch with it.
    rawStatement(
      ctx.db,
      sql`UPDATE practice_buddies SET state = CASE WHEN state = 'asked' AND EXISTS (SELECT 1 FROM practices
          WHERE practices.id = ${practiceId} AND ${isRunning()}) THEN 'accepted' END,
        other_practice_id = ${otherPracticeId}, answered_at = ${now}, declined_at = NULL
        WHERE practice_id = ${practiceId} AND other_id = ${me}`,
    ),
    ctx.events.recordWhenChanged(buddyAccepted, { practiceId, askerId, otherId: me }),
    rawStatement(
      ctx.db,
      sql`INSERT INTO buddies (low_id, high_id, since) VALUES (${lowId}, ${highId}, ${now}) ON CONFLICT DO NOTHING`,
    ),
    ...statementsToShow(ctx, practiceId, askerId),
    ...(otherPracticeId ? statementsToShow(ctx, otherPracticeId, me) : []),
    ...statementsToRead(ctx, aboutBuddyRequest(askerId, me), sql`NOT ${isAskingBuddy(askerId, me)}`),
  ];
  try {
    await ctx.db.batch(statements as unknown as [Statement]);
  } catch (error) {
    if (brokenConstraint(error) === 'practice_buddies.state')
      throw new AppError('request_answered', { cause: error });
    throw error;
  }
}

/** The statements that show a private practice to its buddies. */
function statementsToShow(ctx: Context, practiceId: string, personId: string): Statement[] {
  return [
    rawStatement(
      ctx.db,
      sql`UPDATE practices SET visibility = 'buddies', updated_at = ${ctx.clock.now()}, version = version + 1
        WHERE id = ${practiceId} AND person_id = ${personId} AND visibility = 'private'`,
    ),
    ctx.events.recordWhenChanged(practiceChanged, { practiceId, personId, was: 'private' }),
  ];
}

/** The statements of a practice of the actor's that is made like the asker's and begins today. */
async function copyForBuddy(ctx: Context, practiceId: string) {
  const { personId } = requireMember(ctx);
  const view = { viewer: { kind: 'system' as const }, now: ctx.clock.now() };
  const [[source], versions, [clock], [own]] = await ctx.db.batch([
    // The request shows what is copied; its days and check-ins stay out.
    selectPractices(ctx.db, view, sql`practices.id = ${practiceId}`),
    selectVersions(ctx.db, [practiceId]),
    selectOwnClock(ctx.db, personId),
    selectPracticeCount(ctx.db, personId),
  ]);
  if (!source || !clock) throw new AppError('not_found');
  if ((own?.count ?? 0) >= MAX_PRACTICES) throw new AppError('limit_reached');
  const { action, practiceName: name, amount, unit, dayRule, minutes, moment, resources, tags } = source;
  const copyId = ctx.ids.next();
  const statements = statementsToInsert(
    ctx,
    {
      ...{ id: copyId, personId, copiedFromId: practiceId },
      ...{ action, name, amount, unit, dayRule, minutes, moment, resources },
      ...moveStart(source, localDay(ctx.clock.now(), clock)),
      why: '',
      schedule: versions.map(toVersion).at(-1)?.schedule ?? { kind: 'daily' },
      tags: tags.map((tag) => tag.name),
      remindAt: null,
      visibility: 'buddies',
      reveal: 'at_once',
      showsAsCopy: false,
      draft: false,
    },
    clock,
  );
  return { copyId, statements };
}
