import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/** Who follows whom, in one direction. */
export const follows = sqliteTable(
  'follows',
  {
    followerId: text('follower_id')
      .notNull()
      .references(() => people.id),
    followedId: text('followed_id')
      .notNull()
      .references(() => people.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.followerId, table.followedId] }),
    index('follows_follower').on(table.followerId, table.createdAt, table.followedId),
    index('follows_followed').on(table.followedId, table.createdAt, table.followerId),
    check('follows_other', sql`${table.followerId} <> ${table.followedId}`),
  ],
);

/**
 * How a person limits another: one row per pair and direction. `mute`: no notices, and nothing in feed and digests. `ignore`:
 * the same, and what the other wrote is folded away. `block`: each is hidden from the other and cannot contact them.
 */
export const restrictions = sqliteTable(
  'restrictions',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    otherId: text('other_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind').notNull().$type<'mute' | 'ignore' | 'block'>(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.otherId] }),
    index('restrictions_other').on(table.otherId, table.kind),
    check('restrictions_other_person', sql`${table.personId} <> ${table.otherId}`),
  ],
);

/** A mutual connection or a request for one: one row per pair, the smaller id first. */
export const connections = sqliteTable(
  'connections',
  {
    lowId: text('low_id')
      .notNull()
      .references(() => people.id),
    highId: text('high_id')
      .notNull()
      .references(() => people.id),
    state: text('state').notNull().$type<'asked' | 'accepted' | 'declined'>(),
    askedBy: text('asked_by').notNull(),
    askedAt: integer('asked_at').notNull(),
    answeredAt: integer('answered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.lowId, table.highId] }),
    index('connections_low').on(table.lowId, table.state, table.askedAt),
    index('connections_high').on(table.highId, table.state, table.askedAt),
    check('connections_order', sql`${table.lowId} < ${table.highId}`),
  ],
);

/**
 * Two people who practise together: one row per pair, the smaller id first. Written by the buddies feature: the
 * row exists while the two share a practice.
 */
export const buddies = sqliteTable(
  'buddies',
  {
    lowId: text('low_id')
      .notNull()
      .references(() => people.id),
    highId: text('high_id')
      .notNull()
      .references(() => people.id),
    since: integer('since').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.lowId, table.highId] }),
    index('buddies_high').on(table.highId, table.lowId),
    check('buddies_order', sql`${table.lowId} < ${table.highId}`),
  ],
);

/** Counters of followers, followed people and connections, changed in the batch of each change. No row means zero. */
export const socialCounts = sqliteTable('social_counts', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  followers: integer('followers').notNull().default(0),
  following: integer('following').notNull().default(0),
  connections: integer('connections').notNull().default(0),
});
