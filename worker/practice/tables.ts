import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { ReflectionTemplate } from '#src/practice/ending/reflection.ts';
import type { Resource } from '#src/practice/model.ts';
import type { Checkpoint } from '#src/practice/outcomes.ts';
import type { DayRule, Moment, Mood, Reveal, ScheduleKind } from '#src/practice/words.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import { people } from '#worker/accounts/tables.ts';
import { tags } from '#worker/tags/tables.ts';

/** What the days before a Monday amount to, by a version of the rules: their tally, and the sums of their check-ins. */
export type StoredCheckpoint = Checkpoint & { rules: number; minutes: number; amount: number };

/**
 * Practices. Days are the person's own (`YYYY-MM-DD`). A practice that is no draft, not completed and not archived is planned
 * before `startOn` and active from then on. `endsAt` is the moment at which the day after `endOn` begins for the person; it
 * moves with their zone. The counters are changed in the batch of each check-in.
 */
export const practices = sqliteTable(
  'practices',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    action: text('action').notNull(),
    name: text('name').notNull().default(''),
    why: text('why').notNull().default(''),
    startOn: text('start_on').notNull(),
    endOn: text('end_on'),
    endsAt: integer('ends_at'),
    amount: real('amount'),
    unit: text('unit').notNull().default(''),
    dayRule: text('day_rule').notNull().$type<DayRule>().default('any'),
    minutes: integer('minutes'),
    moment: text('moment').notNull().$type<Moment>().default('any'),
    remindAt: integer('remind_at'),
    resources: text('resources', { mode: 'json' }).notNull().$type<Resource[]>().default([]),
    visibility: text('visibility').notNull().$type<Visibility>().default('private'),
    reveal: text('reveal').notNull().$type<Reveal>().default('at_once'),
    /** Since when the details of check-ins are shown although `reveal` waits; once set, it stays. */
    revealedAt: integer('revealed_at'),
    /** The practice that this one was copied from; no foreign key, because the source may be deleted. */
    copiedFromId: text('copied_from_id'),
    showsAsCopy: integer('shows_as_copy', { mode: 'boolean' }).notNull().default(false),
    draft: integer('draft', { mode: 'boolean' }).notNull().default(false),
    completedAt: integer('completed_at'),
    archivedAt: integer('archived_at'),
    checkInCount: integer('check_in_count').notNull().default(0),
    keptDayCount: integer('kept_day_count').notNull().default(0),
    lastCheckInAt: integer('last_check_in_at'),
    /** A cache: triggers forget it when an earlier day changes, and raise `daysVersion` with every change of a day. */
    checkpoint: text('checkpoint', { mode: 'json' }).$type<StoredCheckpoint>(),
    daysVersion: integer('days_version').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('practices_person').on(table.personId, table.createdAt, table.id),
    index('practices_running')
      .on(table.personId, table.startOn)
      .where(sql`draft = 0 AND completed_at IS NULL AND archived_at IS NULL`),
    index('practices_ending')
      .on(table.endsAt, table.id)
      .where(sql`draft = 0 AND completed_at IS NULL AND archived_at IS NULL AND ends_at IS NOT NULL`),
    index('practices_public')
      .on(table.createdAt, table.id)
      .where(sql`visibility = 'public' AND draft = 0 AND archived_at IS NULL`),
    index('practices_copies').on(table.copiedFromId, table.createdAt).where(sql`copied_from_id IS NOT NULL`),
    index('practices_revealing')
      .on(table.completedAt)
      .where(sql`reveal = 'when_completed' AND revealed_at IS NULL AND completed_at IS NOT NULL`),
  ],
);

/** The schedules of a practice. Each holds from its day until the next one's: a change never judges past days anew. */
export const practiceSchedules = sqliteTable(
  'practice_schedules',
  {
    practiceId: text('practice_id')
      .notNull()
      .references(() => practices.id),
    fromOn: text('from_on').notNull(),
    kind: text('kind').notNull().$type<ScheduleKind>(),
    /** ISO weekdays as bits, Monday is 1; for `weekdays`. */
    weekdays: integer('weekdays'),
    /** For `weekly`. */
    min: integer('min'),
    max: integer('max'),
    /** For `interval`. */
    every: integer('every'),
    /** The amount and the rule of a day that hold from then on. */
    amount: real('amount'),
    dayRule: text('day_rule').notNull().$type<DayRule>().default('any'),
  },
  (table) => [primaryKey({ columns: [table.practiceId, table.fromOn] })],
);

/** The tags of practices. */
export const practiceTags = sqliteTable(
  'practice_tags',
  {
    practiceId: text('practice_id')
      .notNull()
      .references(() => practices.id),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.tagId] }),
    index('practice_tags_tag').on(table.tagId, table.practiceId),
  ],
);

/**
 * Check-ins. `at` is when it happened, `timeZone` where, `day` the person's own day then; none of them ever moves. Several on
 * a day are kept. A check-in that arrived too late has `counts` 0: it is shown and keeps no day.
 */
export const checkIns = sqliteTable(
  'check_ins',
  {
    id: text('id').primaryKey(),
    practiceId: text('practice_id')
      .notNull()
      .references(() => practices.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    idempotencyKey: text('idempotency_key').notNull(),
    at: integer('at').notNull(),
    timeZone: text('time_zone').notNull(),
    day: text('day').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    counts: integer('counts', { mode: 'boolean' }).notNull().default(true),
    mood: text('mood').$type<Mood>(),
    note: text('note').notNull().default(''),
    html: text('html').notNull().default(''),
    minutes: integer('minutes'),
    amount: real('amount'),
    tags: text('tags', { mode: 'json' }).notNull().$type<string[]>().default([]),
    pictures: text('pictures', { mode: 'json' }).notNull().$type<string[]>().default([]),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('check_ins_idempotency').on(table.personId, table.idempotencyKey),
    index('check_ins_practice').on(table.practiceId, table.day, table.at, table.id),
    index('check_ins_person').on(table.personId, table.day, table.practiceId),
    index('check_ins_practice_at').on(table.practiceId, table.at, table.id),
  ],
);

/**
 * The kept days of practices, one row each: what streaks, weeks and heatmaps are computed from without reading check-ins.
 * Written in the batch of the check-in that keeps the day, deleted in the batch of the undo that loses it.
 */
export const keptDays = sqliteTable(
  'kept_days',
  {
    practiceId: text('practice_id')
      .notNull()
      .references(() => practices.id),
    day: text('day').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    checkIns: integer('check_ins').notNull(),
    minutes: integer('minutes').notNull().default(0),
    amount: real('amount').notNull().default(0),
    /** Whether the check-ins of the day keep it: some days have check-ins without the amount they need. */
    kept: integer('kept', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.day] }),
    index('kept_days_person').on(table.personId, table.day, table.kept),
  ],
);

/** Days on which a person is excused from a practice, and repairs; each was recorded by the person. */
export const excusedDays = sqliteTable(
  'excused_days',
  {
    practiceId: text('practice_id')
      .notNull()
      .references(() => practices.id),
    day: text('day').notNull(),
    kind: text('kind').notNull().$type<'rest' | 'repair'>(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.practiceId, table.day] })],
);

/** The vacations of a person, for all practices: first and last day. */
export const vacations = sqliteTable(
  'vacations',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('vacations_person').on(table.personId, table.fromOn),
    check('vacations_order', sql`${table.fromOn} <= ${table.toOn}`),
  ],
);

/** How a person wants to see practice. No row means the defaults. */
export const practiceSettings = sqliteTable('practice_settings', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  hidesStreaks: integer('hides_streaks', { mode: 'boolean' }).notNull().default(false),
});

/** What people wrote about their completed practices: the parts of a template, Markdown and HTML. */
export const practiceReflections = sqliteTable(
  'practice_reflections',
  {
    practiceId: text('practice_id')
      .notNull()
      .references(() => practices.id),
    template: text('template').notNull().$type<ReflectionTemplate>(),
    texts: text('texts', { mode: 'json' }).notNull().$type<string[]>(),
    html: text('html', { mode: 'json' }).notNull().$type<string[]>(),
    locale: text('locale').notNull().$type<Locale>(),
    /** The version of the renderer that made the HTML (decision 031). */
    renderedWith: integer('rendered_with').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.template] }),
    index('practice_reflections_rendered').on(table.renderedWith),
  ],
);

/** What people write about their weeks, for themselves alone. `week` is its Monday. */
export const weekReviews = sqliteTable(
  'week_reviews',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    week: text('week').notNull(),
    note: text('note').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.week] })],
);
