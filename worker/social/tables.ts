import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/** Who follows whom; one direction. */
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
 * How a person stands to another, at most one way at a time. `mute`: no notices and nothing in one's feed and digests.
 * `ignore`: that, and what they wrote is folded away. `block`: each is hidden from the other, and neither can reach the
 * other.
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

/** A mutual connection: one row a pair, the smaller id first. */
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

/** Two who practise together: one row a pair, the smaller id first. Practices write it. */
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

/** How many follow a person and how many they follow; moved in the batch of each follow. No row: none. */
export const socialCounts = sqliteTable('social_counts', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  followers: integer('followers').notNull().default(0),
  following: integer('following').notNull().default(0),
  connections: integer('connections').notNull().default(0),
});
