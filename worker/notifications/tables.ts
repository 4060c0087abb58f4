import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/**
 * The notices of people in the app. A P1 notice stands for itself; P2 notices of a type and `groupKey` are one row while it
 * is unread («Bob and 4 others»). A notice leads to `targetKind/Id` and belongs to the discussion of `threadKind/Id`. Its
 * states are in decision 021.
 */
export const notices = sqliteTable(
  'notices',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    type: text('type').notNull(),
    /** The first part of the type, by which lists are filtered. */
    feature: text('feature').notNull().default(''),
    priority: integer('priority').notNull().$type<1 | 2>(),
    groupKey: text('group_key').notNull(),
    targetKind: text('target_kind'),
    targetId: text('target_id'),
    threadKind: text('thread_kind'),
    threadId: text('thread_id'),
    /** The person who acted last; null when nobody did. */
    actorId: text('actor_id').references(() => people.id),
    /** The number of different people who acted. */
    actorCount: integer('actor_count').notNull().default(0),
    /** The values of the text beside the actor and the title of the target. */
    params: text('params', { mode: 'json' }).notNull().$type<Record<string, string | number>>().default({}),
    createdAt: integer('created_at').notNull(),
    /** When an event was merged into the notice last; orders the list. */
    updatedAt: integer('updated_at').notNull(),
    readAt: integer('read_at'),
    /** When the person dismissed the notice; 0 while it is retracted. */
    dismissedAt: integer('dismissed_at'),
    /**
     * When an email included the notice; null while it is due, and again when an event was merged into it; 0 while mailing is
     * paused.
     */
    mailedAt: integer('mailed_at'),
    /** The event that created the notice or was merged into it last. */
    eventId: text('event_id').notNull().default(''),
  },
  (table) => [
    uniqueIndex('notices_open_group')
      .on(table.personId, table.type, table.groupKey)
      .where(sql`read_at IS NULL AND dismissed_at IS NULL`),
    uniqueIndex('notices_once').on(table.personId, table.type, table.groupKey).where(sql`priority = 1`),
    index('notices_list').on(table.personId, table.updatedAt, table.id).where(sql`dismissed_at IS NULL`),
    index('notices_feature')
      .on(table.personId, table.feature, table.updatedAt, table.id)
      .where(sql`dismissed_at IS NULL`),
    index('notices_unread')
      .on(table.personId, table.updatedAt, table.id)
      .where(sql`read_at IS NULL AND dismissed_at IS NULL`),
    index('notices_unmailed')
      .on(table.personId, table.priority, table.updatedAt)
      .where(sql`read_at IS NULL AND dismissed_at IS NULL AND mailed_at IS NULL`),
    index('notices_target').on(table.targetKind, table.targetId),
    // The thread comes first, because its notices are deleted with it, whoever has them.
    index('notices_of_thread')
      .on(table.threadKind, table.threadId, table.personId)
      .where(sql`thread_id IS NOT NULL`),
    index('notices_old').on(table.updatedAt, table.eventId),
    index('notices_done').on(table.updatedAt).where(sql`read_at IS NOT NULL OR dismissed_at IS NOT NULL`),
  ],
);

/** The people who acted in a merged notice; a trigger counts them in `notices.actor_count`. */
export const noticeActors = sqliteTable(
  'notice_actors',
  {
    noticeId: text('notice_id')
      .notNull()
      .references(() => notices.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    at: integer('at').notNull(),
    /** When the person first did what the notice reports. */
    since: integer('since').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.personId] })],
);

/**
 * The number on a person's bell. `version` rises with every change, so that a bell knows whether it missed one. Triggers on
 * `notices` update both, so that no change of a notice can forget them.
 */
export const noticeBoxes = sqliteTable('notice_boxes', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  unread: integer('unread').notNull().default(0),
  version: integer('version').notNull().default(0),
});

/** The mail settings of a person. Without a row the defaults of src/notifications/rules.ts apply. */
export const noticeSettings = sqliteTable('notice_settings', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** When unread notices are mailed: at most every four hours, with the daily or the weekly digest, or never. */
  mailFrequency: text('mail_frequency')
    .notNull()
    .$type<'hours' | 'daily' | 'weekly' | 'never'>()
    .default('hours'),
  /** Minutes after local midnight; null in both columns means no quiet hours. */
  quietFrom: integer('quiet_from'),
  quietTo: integer('quiet_to'),
  updatedAt: integer('updated_at').notNull(),
});

/** Whether a person wants a type of notice on a channel. Without a row the default applies. */
export const noticePreferences = sqliteTable(
  'notice_preferences',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    type: text('type').notNull(),
    channel: text('channel').notNull().$type<'app' | 'mail'>(),
    wanted: integer('wanted', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.type, table.channel] })],
);

/** How closely a person follows the discussion of a target (rules 3.13). Without a row the level is `normal`. */
export const threadLevels = sqliteTable(
  'thread_levels',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    level: text('level').notNull().$type<'muted' | 'normal' | 'tracking' | 'watching'>(),
    /** Whether the person chose the level; no event changes a chosen level. */
    chosen: integer('chosen', { mode: 'boolean' }).notNull(),
    /** No longer used: new comments are counted on request. */
    unread: integer('unread').notNull().default(0),
    /** Comments that became visible later are new; in old rows it is null, and `updatedAt` applies. */
    seenAt: integer('seen_at'),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.targetKind, table.targetId] }),
    index('thread_levels_target').on(table.targetKind, table.targetId, table.level),
  ],
);
