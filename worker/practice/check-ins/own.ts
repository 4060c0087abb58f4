import { sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { readablePractice } from '#worker/practice/predicates.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Selects where a check-in belongs, when the actor may see its practice. */
export function selectOwnCheckIn(ctx: Context, id: string) {
  return ctx.db
    .select({
      checkInId: sql<string>`c.id`.as('check_in_id'),
      practiceId: sql<string>`c.practice_id`.as('practice_id'),
      personId: sql<string>`c.person_id`.as('person_id'),
      day: sql<string>`c.day`.as('day'),
    })
    .from(sql`check_ins c JOIN practices ON practices.id = c.practice_id`)
    .where(sql`c.id = ${id} AND ${readablePractice(viewerOf(ctx))}`);
}

export type OwnCheckIn = Awaited<ReturnType<typeof selectOwnCheckIn>>[number];

/** Returns the check-in when it is the actor's. Others are refused with `forbidden` only where they may see it. */
export function requireOwnCheckIn(ctx: Context, row: OwnCheckIn | undefined): OwnCheckIn {
  const { personId } = requireMember(ctx);
  if (!row) throw new AppError('not_found');
  if (row.personId !== personId) throw new AppError('forbidden');
  return row;
}
