import { and, between, eq, sql } from 'drizzle-orm';
import { dayOfCheckIn, placeCheckIn, RECENT_MS } from '#src/practice/check-in-day.ts';
import type { CheckIn, CreateCheckIn } from '#src/practice/model.ts';
import { moveStart, stateOn } from '#src/practice/state.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { addDays } from '#src/shared/local-day.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { pictureErrors, renderNote } from '#worker/practice/check-ins/details.ts';
import { insertCheckIn, type NewCheckIn } from '#worker/practice/check-ins/insert-check-in.ts';
import { getCheckIn } from '#worker/practice/check-ins/reading.ts';
import { type OwnPractice, requireOwn, selectOwnPractice } from '#worker/practice/practices/own.ts';
import { throwErrors } from '#worker/practice/practices/ranges.ts';
import { checkIns } from '#worker/practice/tables.ts';
import { selectOwnImages } from '#worker/uploads/queries.ts';

/**
 * Records a check-in. The same idempotency key is answered with the same check-in. One that arrives too late for its day is
 * saved and does not count. A practice that has not begun starts early only when that is asked for (`start_early`).
 */
export async function checkIn(ctx: Context, practiceId: string, input: CreateCheckIn): Promise<CheckIn> {
  const { personId } = requireMember(ctx);
  const now = ctx.clock.now();
  const at = input.occurredAt === undefined ? now : Date.parse(input.occurredAt);
  const key = input.idempotencyKey ?? ctx.ids.next();
  const [[row], [known], recent, own] = await ctx.db.batch([
    selectOwnPractice(ctx, practiceId),
    selectByKey(ctx, personId, key),
    selectRecent(ctx, personId, at),
    selectOwnImages(ctx.db, input.pictures, personId),
  ]);
  if (known) return answerAgain(ctx, known, practiceId);
  const practice = requireOwn(ctx, row);
  if (practice.draft || practice.archivedAt !== null) throw new AppError('practice_not_running');
  throwErrors(pictureErrors(input.pictures, own));
  const when = { at, now, timeZone: input.timeZone, clock: practice.clock, recent };
  const range = rangeFor(practice, dayOfCheckIn(when).day, input);
  const place = placeCheckIn({ ...when, ...range });
  if ('refused' in place) throw refusal(place.refused, input);
  const { mood, minutes, amount, tags, pictures } = input;
  return insertCheckIn(ctx, practice, range, {
    ...{ id: ctx.ids.next(), idempotencyKey: key, at, recordedAt: now, ...place },
    ...{ mood, minutes, amount, tags, pictures, ...renderNote(input.note, ctx.locale) },
  } satisfies NewCheckIn);
}

/** Start and end as they are to be: moved to the day of a check-in that starts the practice early. */
function rangeFor(practice: OwnPractice, day: string, { startEarly }: CreateCheckIn) {
  const { startOn, endOn, today } = practice;
  const isEarly = stateOn(practice, today) === 'planned' && day < startOn && day >= today;
  if (!isEarly) return { startOn, endOn };
  if (!startEarly) throw new AppError('start_early');
  return moveStart({ startOn, endOn }, day);
}

function refusal(reason: 'in_the_future' | 'before_start' | 'after_end', { occurredAt }: CreateCheckIn) {
  if (occurredAt === undefined) return new AppError('practice_not_running');
  const codes = { in_the_future: 'in_future', before_start: 'before_start', after_end: 'after_end' };
  return fieldError('/occurredAt', codes[reason]);
}

function selectByKey({ db }: Context, personId: string, key: string) {
  return db
    .select({ id: checkIns.id, practiceId: checkIns.practiceId })
    .from(checkIns)
    .where(and(eq(checkIns.personId, personId), eq(checkIns.idempotencyKey, key)));
}

/** The same key for another practice is a mistake of the caller. */
async function answerAgain(ctx: Context, known: { id: string; practiceId: string }, practiceId: string) {
  if (known.practiceId !== practiceId) throw new AppError('idempotency_mismatch');
  return getCheckIn(ctx, known.id);
}

/** How many check-ins are read to find out whether the person moved between time zones. */
const MOST_RECENT = 300;

/** Selects the person's check-ins around a moment, by the index over days. */
function selectRecent({ db }: Context, personId: string, at: number) {
  const day = new Date(at).toISOString().slice(0, 10);
  return db
    .select({ at: checkIns.at, timeZone: checkIns.timeZone, day: checkIns.day })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.personId, personId),
        between(checkIns.day, addDays(day, -9), addDays(day, 9)),
        sql`abs(${checkIns.at} - ${at}) <= ${RECENT_MS}`,
      ),
    )
    .limit(MOST_RECENT);
}
