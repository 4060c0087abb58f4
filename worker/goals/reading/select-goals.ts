import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#src/social/visibility.ts';
import { bylineColumns } from '#worker/accounts/queries.ts';
import { discussedColumns } from '#worker/discussion/queries.ts';
import { readableGoal } from '#worker/goals/predicates.ts';
import { goals } from '#worker/goals/tables.ts';
import { type Db, named } from '#worker/platform/db.ts';

/** Goals that the viewer may see and for which `where` holds, over `goals` and `people`; in no order. */
export function selectGoals(db: Db, viewer: Viewer, where: SQL) {
  return db
    .select({
      id: goals.id,
      ownerId: named(goals.personId, 'owner_id'),
      title: goals.title,
      why: goals.why,
      targetOn: goals.targetOn,
      visibility: goals.visibility,
      reachedAt: goals.reachedAt,
      droppedAt: goals.droppedAt,
      droppedNote: goals.droppedNote,
      createdAt: named(goals.createdAt, 'goal_created_at'),
      updatedAt: named(goals.updatedAt, 'goal_updated_at'),
      version: goals.version,
      ...bylineColumns,
      timeZone: sql<string>`people.time_zone`.as('time_zone_of_owner'),
      dayStartMinutes: sql<number>`people.day_start_minutes`.as('day_start_of_owner'),
      ...discussedColumns('goal', sql`goals.id`, viewer),
    })
    .from(goals)
    .innerJoin(sql`people`, sql`people.id = goals.person_id`)
    .where(sql`${where} AND ${readableGoal(viewer)}`)
    .$dynamic();
}

export type GoalRow = Awaited<ReturnType<typeof selectGoals>>[number];
