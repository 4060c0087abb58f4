import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Events, written in the same batch as the change they tell of. `settledAt` is set when every follower has run. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    payload: text('payload', { mode: 'json' }).notNull().$type<Record<string, unknown>>(),
    actorId: text('actor_id'),
    createdAt: integer('created_at').notNull(),
    settledAt: integer('settled_at'),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [index('outbox_unsettled').on(table.settledAt, table.createdAt)],
);

/** Which follower has done its work for which event: a second delivery breaks this key and has no second effect. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    eventId: text('event_id').notNull(),
    follower: text('follower').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.follower] }), index('deliveries_at').on(table.at)],
);

/** Messages that the queue gave up on, kept for a person to inspect and replay. */
export const deadLetters = sqliteTable(
  'dead_letters',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id').notNull(),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
    replayedAt: integer('replayed_at'),
  },
  (table) => [index('dead_letters_at').on(table.at)],
);

/** The answers given to requests with an Idempotency-Key, for 24 hours. `status` is null while the first one runs. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    status: integer('status'),
    body: text('body'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.key] }),
    index('idempotency_keys_created').on(table.createdAt),
  ],
);

/** The last run of each cron job: when it started, how long it took, and how it ended. */
export const jobRuns = sqliteTable('job_runs', {
  name: text('name').primaryKey(),
  startedAt: integer('started_at').notNull(),
  milliseconds: integer('milliseconds'),
  outcome: text('outcome').notNull(),
});
