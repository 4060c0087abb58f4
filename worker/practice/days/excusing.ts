import { and, eq, sql } from 'drizzle-orm';
import { practiceChanged } from '#src/practice/events.ts';
import type { Practice } from '#src/practice/model.ts';
import { repairOffer } from '#src/practice/repair.ts';
import { MAX_DAYS_AHEAD } from '#src/practice/words.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { addDays, localDay } from '#src/shared/local-day.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { historyOf } from '#worker/practice/days/judge.ts';
import { selectFacts, toFacts } from '#worker/practice/days/select-facts.ts';
import {
  loadOwnPractice,
  type OwnPractice,
  requireOwn,
  selectOwnPractice,
} from '#worker/practice/practices/own.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';
import { excusedDays } from '#worker/practice/tables.ts';

/** How long ago a rest day may be that is entered afterwards. */
const DAYS_BACK = 2;

/** Makes a day a rest day of a practice: it adds nothing and ends no streak. */
export async function setRestDay(ctx: Context, id: string, day: string): Promise<Practice> {
  const practice = await loadOwnPractice(ctx, id);
  requireNear(practice, day);
  return record(ctx, practice, day, 'rest');
}

/** Takes a rest day back. */
export async function removeRestDay(ctx: Context, id: string, day: string): Promise<Practice> {
  const practice = await loadOwnPractice(ctx, id);
  requireNear(practice, day);
  await runBatch(ctx.db, [
    ctx.db
      .delete(excusedDays)
      .where(and(eq(excusedDays.practiceId, id), eq(excusedDays.day, day), eq(excusedDays.kind, 'rest'))),
    changed(ctx, practice),
  ]);
  return getPractice(ctx, id);
}

/**
 * Repairs a missed day after a return, by two check-ins on a day; once in thirty days (`repairOffer`). Repairing the same day
 * again changes nothing.
 */
export async function repairDay(ctx: Context, id: string, day: string): Promise<Practice> {
  const [[row], ...rows] = await ctx.db.batch([
    selectOwnPractice(ctx, id),
    ...selectFacts(ctx.db, [id]),
    selectLastRepair(ctx, id),
  ]);
  const practice = requireOwn(ctx, row);
  const [versions, days, excused, away, [last]] = rows;
  const facts = toFacts([versions, days, excused, away])(practice);
  if (facts.excused.some((each) => each.day === day && each.kind === 'repair')) return getPractice(ctx, id);
  const { startOn, endOn, today, clock } = practice;
  const offer = repairOffer(
    historyOf({ startOn, endOn }, facts, today),
    new Map(facts.days.map((each) => [each.day, each.checkIns])),
    last ? localDay(last.createdAt, clock) : null,
  );
  if (!offer?.isReady || offer.day !== day) throw new AppError('repair_unavailable');
  return record(ctx, practice, day, 'repair');
}

/** Selects the last repair of the owner of a practice, in any of their practices. */
function selectLastRepair({ db }: Context, id: string) {
  return db
    .select({ createdAt: excusedDays.createdAt })
    .from(excusedDays)
    .where(
      sql`${excusedDays.kind} = 'repair' AND ${excusedDays.practiceId} IN (SELECT p.id FROM practices p
        WHERE p.person_id = (SELECT own.person_id FROM practices own WHERE own.id = ${id}))`,
    )
    .orderBy(sql`${excusedDays.createdAt} DESC`)
    .limit(1);
}

async function record(
  ctx: Context,
  practice: OwnPractice,
  day: string,
  kind: 'rest' | 'repair',
): Promise<Practice> {
  const { id: practiceId } = practice;
  await runBatch(ctx.db, [
    ctx.db
      .insert(excusedDays)
      .values({ practiceId, day, kind, createdAt: ctx.clock.now() })
      .onConflictDoNothing(),
    changed(ctx, practice),
  ]);
  return getPractice(ctx, practiceId);
}

function changed(ctx: Context, { id, ownerId }: OwnPractice) {
  return ctx.events.recordWhenChanged(practiceChanged, { practiceId: id, personId: ownerId, was: null });
}

function requireNear({ startOn, endOn, today }: OwnPractice, day: string): void {
  const isInside = day >= startOn && (endOn === null || day <= endOn);
  if (!isInside) throw fieldError('/day', 'day_outside');
  if (day < addDays(today, -DAYS_BACK)) throw fieldError('/day', 'day_too_long_ago', { days: DAYS_BACK });
  if (day > addDays(today, MAX_DAYS_AHEAD)) throw fieldError('/day', 'day_too_far', { days: MAX_DAYS_AHEAD });
}
