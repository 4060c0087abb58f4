import { sql } from 'drizzle-orm';
import { stateOn } from '#src/practice/state.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay, type OwnClock } from '#src/shared/local-day.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db, Statement } from '#worker/platform/db.ts';
import { nextVersion, runVersioned } from '#worker/platform/versions.ts';
import { readablePractice } from '#worker/practice/predicates.ts';
import { practices } from '#worker/practice/tables.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** The state of a practice, its owner's clock, and whether the viewer may see the practice. */
export function selectOwnPractice(ctx: Context, id: string) {
  return ctx.db
    .select({
      id: practices.id,
      ownerId: sql<string>`practices.person_id`.as('owner_id'),
      action: practices.action,
      name: practices.name,
      why: practices.why,
      startOn: practices.startOn,
      endOn: practices.endOn,
      endsAt: practices.endsAt,
      amount: practices.amount,
      unit: practices.unit,
      dayRule: practices.dayRule,
      minutes: practices.minutes,
      moment: practices.moment,
      remindAt: practices.remindAt,
      resources: practices.resources,
      visibility: practices.visibility,
      reveal: practices.reveal,
      revealedAt: practices.revealedAt,
      copiedFromId: practices.copiedFromId,
      showsAsCopy: practices.showsAsCopy,
      draft: practices.draft,
      completedAt: practices.completedAt,
      archivedAt: practices.archivedAt,
      checkInCount: practices.checkInCount,
      version: practices.version,
      timeZone: sql<string>`people.time_zone`.as('time_zone_of_owner'),
      dayStartMinutes: sql<number>`people.day_start_minutes`.as('day_start_of_owner'),
      isReadable: sql<boolean>`${readablePractice(viewerOf(ctx))}`.mapWith(Boolean).as('is_readable'),
    })
    .from(practices)
    .innerJoin(sql`people`, sql`people.id = practices.person_id`)
    .where(sql`practices.id = ${id}`);
}

type StateRow = Awaited<ReturnType<typeof selectOwnPractice>>[number];

/** A practice of the actor's, with their clock and their present day. */
export type OwnPractice = StateRow & { clock: OwnClock; today: string };

/**
 * Loads a practice of the actor's. Others are refused with `forbidden` only where they may see it, else with `not_found`.
 */
export async function loadOwnPractice(ctx: Context, id: string): Promise<OwnPractice> {
  requireMember(ctx);
  const [[row]] = await ctx.db.batch([selectOwnPractice(ctx, id)]);
  return requireOwn(ctx, row);
}

/** Returns the practice when it is the actor's. */
export function requireOwn(ctx: Context, row: StateRow | undefined): OwnPractice {
  const { personId } = requireMember(ctx);
  if (!row?.isReadable) throw new AppError('not_found');
  if (row.ownerId !== personId) throw new AppError('forbidden');
  const clock = { timeZone: row.timeZone, dayStartMinutes: row.dayStartMinutes };
  return { ...row, clock, today: localDay(ctx.clock.now(), clock) };
}

/** The state of a practice on its owner's present day. */
export function stateNow(practice: OwnPractice) {
  return stateOn(practice, practice.today);
}

/** The guard of a change: the statement that sets columns, and fails when the practice was changed meanwhile. */
export function changePractice(
  ctx: Context,
  { id, version }: Pick<OwnPractice, 'id' | 'version'>,
  set: Partial<typeof practices.$inferInsert>,
): Statement {
  return ctx.db
    .update(practices)
    .set({
      ...set,
      updatedAt: ctx.clock.now(),
      version: nextVersion({ version }),
    })
    .where(sql`practices.id = ${id}`);
}

/** Runs the batch of a change and returns its results; a concurrent change becomes `version_conflict`. */
export function runInBatch({ db }: Context, statements: readonly Statement[]): Promise<unknown[]> {
  return runVersioned(db, 'practices.version', statements);
}

/** Selects how many practices of a person are not archived. */
export function selectPracticeCount(db: Db, personId: string) {
  return db
    .select({ count: sql<number>`count(*)`.as('practice_count') })
    .from(practices)
    .where(sql`practices.person_id = ${personId} AND practices.archived_at IS NULL`);
}
