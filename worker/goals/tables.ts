import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LinkKind } from '#src/goals/words.ts';
import type { Visibility } from '#src/social/visibility.ts';
import { people } from '#worker/accounts/tables.ts';

/** Goals. `targetOn` is a day of the person's own (`YYYY-MM-DD`). A goal that is neither reached nor dropped is open. */
export const goals = sqliteTable(
  'goals',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    title: text('title').notNull(),
    why: text('why').notNull().default(''),
    targetOn: text('target_on'),
    visibility: text('visibility').notNull().$type<Visibility>().default('private'),
    reachedAt: integer('reached_at'),
    droppedAt: integer('dropped_at'),
    /** What the person said to themselves; shown to nobody else. */
    droppedNote: text('dropped_note').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('goals_person').on(table.personId, table.createdAt, table.id),
    check('goals_end', sql`${table.reachedAt} IS NULL OR ${table.droppedAt} IS NULL`),
  ],
);

/** The milestones of goals, in the order of their positions; there may be gaps. */
export const goalMilestones = sqliteTable(
  'goal_milestones',
  {
    id: text('id').primaryKey(),
    goalId: text('goal_id')
      .notNull()
      .references(() => goals.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    doneAt: integer('done_at'),
  },
  (table) => [index('goal_milestones_goal').on(table.goalId, table.position, table.id)],
);

/** What goals link to: targets without a foreign key, because their kinds differ. */
export const goalLinks = sqliteTable(
  'goal_links',
  {
    goalId: text('goal_id')
      .notNull()
      .references(() => goals.id),
    kind: text('kind').notNull().$type<LinkKind>(),
    targetId: text('target_id').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.goalId, table.kind, table.targetId] }),
    index('goal_links_target').on(table.kind, table.targetId, table.goalId),
  ],
);
