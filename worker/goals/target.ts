import { sql } from 'drizzle-orm';
import { goalGroup } from '#src/goals/cache-groups.ts';
import { goalCreated, goalDeleted } from '#src/goals/events.ts';
import { goalPath } from '#src/goals/paths.ts';
import type { Locale } from '#src/shared/locale.ts';
import { readableGoal } from '#worker/goals/predicates.ts';
import { goals } from '#worker/goals/tables.ts';
import { inList, named } from '#worker/platform/db.ts';
import { targetEvent } from '#worker/platform/target-events.ts';
import type { TargetKind } from '#worker/platform/targets.ts';

/** Goals as targets of comments, reactions, mentions and notices. */
export const goalTarget: TargetKind = {
  kind: 'goal',
  hasComments: true,
  pages: { section: 'goals', idOf: (id) => sql`(SELECT goals.id FROM goals WHERE goals.id = ${id})` },
  publishedOn: targetEvent(goalCreated, ({ goalId }) => goalId),
  goneOn: targetEvent(goalDeleted, ({ goalId }) => goalId),
  select: (db, ids, { viewer }) =>
    db
      .select({
        id: goals.id,
        title: named(goals.title, 'goal_title'),
        path: sql<string>`goals.id`.mapWith(goalPath).as('path'),
        authorId: goals.personId,
        locale: sql<Locale>`people.locale`.as('person_locale'),
      })
      .from(goals)
      .innerJoin(sql`people`, sql`people.id = goals.person_id`)
      .where(sql`${inList(goals.id, ids)} AND ${readableGoal(viewer)}`),
  isVisible: (id, { viewer }) =>
    sql`EXISTS (SELECT 1 FROM goals WHERE goals.id = ${id} AND ${readableGoal(viewer)})`,
  authorOf: (id) => sql`(SELECT goals.person_id FROM goals WHERE goals.id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: sql<string>`goals.id`.mapWith(goalGroup).as('page_group') })
      .from(goals)
      .where(inList(goals.id, ids)),
};
