import { sql } from 'drizzle-orm';
import type { CheckIn } from '#src/practice/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { type Discussion, loadDiscussed, type WantedOfThread } from '#worker/discussion/service.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectCheckIns } from '#worker/practice/check-ins/select-check-ins.ts';
import { toCheckIn } from '#worker/practice/check-ins/view.ts';
import { selectCheckInPage, toCheckInPage, toCheckInWalk } from '#worker/practice/check-ins/walk.ts';
import { readablePractice } from '#worker/practice/predicates.ts';
import { practices } from '#worker/practice/tables.ts';
import { viewOf } from '#worker/practice/view-of.ts';

/** A check-in of a practice that the reader may see; one round trip. */
export async function getCheckIn(ctx: Context, id: string): Promise<CheckIn> {
  const [[row]] = await ctx.db.batch([selectCheckIns(ctx.db, viewOf(ctx), sql`check_ins.id = ${id}`)]);
  if (!row) throw new AppError('not_found');
  return toCheckIn(row);
}

/** The check-ins of a practice that the reader may see, the latest first. */
export async function listCheckIns(
  ctx: Context,
  practiceId: string,
  { cursor, limit }: PageQuery,
): Promise<Page<CheckIn>> {
  const view = viewOf(ctx);
  const walk = await toCheckInWalk(ctx, practiceId, { cursor, limit });
  const [[practice], rows] = await ctx.db.batch([
    ctx.db
      .select({ id: practices.id })
      .from(practices)
      .where(sql`practices.id = ${practiceId} AND ${readablePractice(view.viewer)}`),
    selectCheckInPage(ctx.db, view, practiceId, walk),
  ]);
  if (!practice) throw new AppError('not_found');
  return toCheckInPage(ctx, practiceId, rows, walk);
}

/** What the page of a check-in shows. */
export type CheckInPage = {
  checkIn: CheckIn;
  practice: { id: string; name: string; unit: string };
  isOwn: boolean;
  discussion: Discussion;
};

/** A check-in with its discussion; one round trip. */
export async function getCheckInPage(ctx: Context, id: string, wanted: WantedOfThread): Promise<CheckInPage> {
  const select = selectCheckIns(ctx.db, viewOf(ctx), sql`check_ins.id = ${id}`);
  const { row, discussion } = await loadDiscussed(ctx, { kind: 'check_in', id: sql`${id}`, select }, wanted);
  return {
    checkIn: toCheckIn(row),
    practice: { id: row.practiceId, name: row.practiceName, unit: row.unit },
    isOwn: row.ownerId === getPersonId(ctx),
    discussion,
  };
}
