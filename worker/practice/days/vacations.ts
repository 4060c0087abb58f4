import { and, eq, sql } from 'drizzle-orm';
import { lengthInDays } from '#src/practice/state.ts';
import type { AddVacation, Vacation } from '#src/practice/today-model.ts';
import { MAX_VACATION_DAYS, MAX_VACATIONS } from '#src/practice/words.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { addDays, localDay } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, runBatch } from '#worker/platform/db.ts';
import { vacations } from '#worker/practice/tables.ts';

/** How long ago a vacation may begin that is entered afterwards: those who were ill do not enter it on the day. */
const DAYS_BACK = 14;

/** Selects the vacations of a person, the latest first. */
export function selectVacations(db: Db, personId: string) {
  return db
    .select({ id: vacations.id, fromOn: vacations.fromOn, toOn: vacations.toOn })
    .from(vacations)
    .where(eq(vacations.personId, personId))
    .orderBy(sql`${vacations.fromOn} DESC, ${vacations.id} DESC`)
    .limit(MAX_VACATIONS);
}

/** The actor's vacations, the latest first. */
export async function listVacations(ctx: Context): Promise<Vacation[]> {
  const { personId } = await requireFreshSession(ctx);
  const [rows] = await ctx.db.batch([selectVacations(ctx.db, personId)]);
  return rows;
}

/** Adds a vacation, during which nothing is missed in any practice. */
export async function addVacation(ctx: Context, { fromOn, toOn }: AddVacation): Promise<Vacation> {
  const { personId } = requireMember(ctx);
  const [[clock], known] = await ctx.db.batch([
    selectOwnClock(ctx.db, personId),
    selectVacations(ctx.db, personId),
  ]);
  if (!clock) throw new AppError('not_found');
  const earliest = addDays(localDay(ctx.clock.now(), clock), -DAYS_BACK);
  if (fromOn < earliest) throw fieldError('/fromOn', 'day_too_long_ago', { days: DAYS_BACK });
  if (toOn < fromOn) throw fieldError('/toOn', 'end_before_start');
  if ((lengthInDays(fromOn, toOn) ?? 0) > MAX_VACATION_DAYS)
    throw fieldError('/toOn', 'vacation_too_long', { days: MAX_VACATION_DAYS });
  if (known.length >= MAX_VACATIONS) throw new AppError('limit_reached');
  const id = ctx.ids.next();
  await runBatch(ctx.db, [
    ctx.db.insert(vacations).values({ id, personId, fromOn, toOn, createdAt: ctx.clock.now() }),
  ]);
  return { id, fromOn, toOn };
}

/** Removes a vacation. */
export async function removeVacation(ctx: Context, id: string): Promise<{ id: string }> {
  const { personId } = requireMember(ctx);
  const [removed] = await runBatch(ctx.db, [
    ctx.db.delete(vacations).where(and(eq(vacations.id, id), eq(vacations.personId, personId))),
  ]);
  if (!removed?.changes) throw new AppError('not_found');
  return { id };
}
