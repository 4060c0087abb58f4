import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/**
 * What people are told in the app. A P1 notice stands for itself; P2 ones of a type and `groupKey` are one row while it is
 * unread («Bob and 4 others»). `targetKind/Id` is where it leads, `threadKind/Id` the thing it hangs on.
 */
export const notices = sqliteTable(
  'notices',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    type: text('type').notNull(),
    /** The first part of the type: what lists can be narrowed to. */
    feature: text('feature').notNull().default(''),
    priority: integer('priority').notNull().$type<1 | 2>(),
    groupKey: text('group_key').notNull(),
    targetKind: text('target_kind'),
    targetId: text('target_id'),
    threadKind: text('thread_kind'),
    threadId: text('thread_id'),
    /** Who did it last; null when nobody did. */
    actorId: text('actor_id').references(() => people.id),
    /** Different people behind it. */
    actorCount: integer('actor_count').notNull().default(0),
    /** What the text needs beside the actor and the target. */
    params: text('params', { mode: 'json' }).notNull().$type<Record<string, string | number>>().default({}),
    createdAt: integer('created_at').notNull(),
    /** Moves with every further event of a group; the order of the list. */
    updatedAt: integer('updated_at').notNull(),
    readAt: integer('read_at'),
    /** 0 while what it tells is taken back. */
    dismissedAt: integer('dismissed_at'),
    /** When a mail told it; null while none did, and again when something was merged into it; 0 while what it is about is away. */
    mailedAt: integer('mailed_at'),
    /** The event that told or merged it last. */
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
    // The thing first: with it goes what was told of it, whoever was told.
    index('notices_of_thread')
      .on(table.threadKind, table.threadId, table.personId)
      .where(sql`thread_id IS NOT NULL`),
    index('notices_old').on(table.updatedAt, table.eventId),
    index('notices_done').on(table.updatedAt).where(sql`read_at IS NOT NULL OR dismissed_at IS NOT NULL`),
  ],
);

/** Who is behind a merged notice; a trigger counts them in `notices.actor_count`. */
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
    /** When they first did what it tells. */
    since: integer('since').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.personId] })],
);

/**
 * The number on a person's bell. `version` rises with every change, so that a bell knows whether it missed one. Triggers on
 * `notices` move both: whatever changes a notice cannot forget them.
 */
export const noticeBoxes = sqliteTable('notice_boxes', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  unread: integer('unread').notNull().default(0),
  version: integer('version').notNull().default(0),
});

/** How a person wants to be told. No row: the defaults of src/notifications/rules.ts. */
export const noticeSettings = sqliteTable('notice_settings', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** Mail of unread notices: at most every four hours, with the daily or the weekly digest, or never. */
  mailFrequency: text('mail_frequency')
    .notNull()
    .$type<'hours' | 'daily' | 'weekly' | 'never'>()
    .default('hours'),
  /** Minutes after local midnight; both null: no quiet hours. */
  quietFrom: integer('quiet_from'),
  quietTo: integer('quiet_to'),
  updatedAt: integer('updated_at').notNull(),
});

/** A type of notice on a channel, where a person wants it otherwise than by default. */
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

/** How closely a person follows the discussion of a thing (rules 3.13). No row: `normal`. */
export const threadLevels = sqliteTable(
  'thread_levels',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    level: text('level').notNull().$type<'muted' | 'normal' | 'tracking' | 'watching'>(),
    /** Chosen by hand: what happens by itself changes it no more. */
    chosen: integer('chosen', { mode: 'boolean' }).notNull(),
    /** Of old times: new comments are counted when somebody asks. */
    unread: integer('unread').notNull().default(0),
    /** Comments that became visible later are new; null in rows of old times: since `updatedAt`. */
    seenAt: integer('seen_at'),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.targetKind, table.targetId] }),
    index('thread_levels_target').on(table.targetKind, table.targetId, table.level),
  ],
);
