import { sql } from 'drizzle-orm';
import type { BuddyToday } from '#src/buddies/model.ts';
import { localDay } from '#src/shared/local-day.ts';
import { bylineColumns, toByline } from '#worker/accounts/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { isRunning, readablePractice, shownNameSql } from '#worker/practice/queries.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** The most buddies that the present day shows. */
const MOST = 12;

/** Selects the practices that a member's buddies share with them, with the last day of each; for the batch of a page. */
export function selectBuddiesToday({ db, actor }: Context) {
  const { personId: me } = requireMember({ actor });
  const shared = sql`(SELECT b.other_practice_id AS id FROM practice_buddies b
      WHERE b.asker_id = ${me} AND b.state = 'accepted' AND b.other_practice_id IS NOT NULL
    UNION SELECT b.practice_id FROM practice_buddies b WHERE b.other_id = ${me} AND b.state = 'accepted')`;
  return db
    .select({
      practiceId: sql<string>`practices.id`.as('practice_id'),
      name: sql<string>`${shownNameSql()}`.as('shown_name'),
      startOn: sql<string>`practices.start_on`.as('start_on'),
      lastDay: sql<string | null>`(SELECT max(k.day) FROM kept_days k WHERE k.practice_id = practices.id)`.as(
        'last_day',
      ),
      timeZone: sql<string>`people.time_zone`.as('time_zone_of_owner'),
      dayStartMinutes: sql<number>`people.day_start_minutes`.as('day_start_of_owner'),
      ...bylineColumns,
    })
    .from(sql`practices JOIN people ON people.id = practices.person_id`)
    .where(sql`practices.id IN ${shared} AND ${isRunning()} AND ${readablePractice(viewerOf({ actor }))}`)
    .orderBy(sql`practices.last_check_in_at DESC`, sql`practices.id`)
    .limit(MOST);
}

/** How the present day of the actor's buddies stands, those who checked in last on top; one statement. */
export async function getBuddiesToday(ctx: Context): Promise<BuddyToday[]> {
  const [rows] = await ctx.db.batch([selectBuddiesToday(ctx)]);
  return toBuddiesToday(rows, ctx.clock.now());
}

type Row = Awaited<ReturnType<typeof selectBuddiesToday>>[number];

/** Presents the rows of `selectBuddiesToday`. A practice that has not begun for its owner is left out. */
export function toBuddiesToday(rows: readonly Row[], now: number): BuddyToday[] {
  return rows.flatMap((row) => {
    const today = localDay(now, row);
    if (row.startOn > today) return [];
    const { practiceId, name, lastDay } = row;
    return [{ person: toByline(row), practiceId, name, done: lastDay !== null && lastDay >= today }];
  });
}
