import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** The last failure of an event. `subscriber` is null when no subscriber was reached. */
export type Failure = { subscriber: string | null; message: string; at: number };

/**
 * Events, recorded in the same batch as the change they describe. `settledAt` is set when every subscriber has run. Until
 * `claimedUntil` one process works on an event, at first the process that recorded it.
 */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    payload: text('payload', { mode: 'json' }).notNull().$type<Record<string, unknown>>(),
    actorId: text('actor_id'),
    createdAt: integer('created_at').notNull(),
    settledAt: integer('settled_at'),
    /** How often the queue's consumer began to deliver the event. */
    attempts: integer('attempts').notNull().default(0),
    /** When the sweep sends the event to the queue again; null once it is settled or given up. */
    wakeAt: integer('wake_at'),
    claimedUntil: integer('claimed_until').notNull().default(0),
    failure: text('failure', { mode: 'json' }).$type<Failure>(),
  },
  (table) => [
    index('outbox_waking').on(table.wakeAt).where(sql`settled_at IS NULL`),
    index('outbox_settled').on(table.settledAt).where(sql`settled_at IS NOT NULL`),
  ],
);

/** Which subscriber is done with which event: a second delivery violates the key and has no second effect. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    eventId: text('event_id').notNull(),
    subscriber: text('subscriber').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.subscriber] }),
    index('deliveries_at').on(table.at),
  ],
);

/** Events that were given up, for a person to inspect and replay; an event has at most one open dead event. */
export const deadEvents = sqliteTable(
  'dead_events',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id').notNull(),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
    /** When the dead event was replayed, or its event was settled after all; null while it is open. */
    replayedAt: integer('replayed_at'),
  },
  (table) => [
    index('dead_events_event').on(table.eventId),
    index('dead_events_open').on(table.at, table.id).where(sql`replayed_at IS NULL`),
    index('dead_events_replayed').on(table.at, table.id).where(sql`replayed_at IS NOT NULL`),
  ],
);

/** The answers to requests with an Idempotency-Key, for 24 hours. `status` is null while the first request runs. */
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

/**
 * The runs of the cron jobs; a run of many steps is one row. A run is open until `finishedAt`. A job has at most one open run,
 * and one run per due minute.
 */
export const cronRuns = sqliteTable(
  'cron_runs',
  {
    id: text('id').primaryKey(),
    job: text('job').notNull(),
    /** What started the run: its schedule, or an admin. */
    cause: text('cause').notNull().$type<'cron' | 'admin'>(),
    personId: text('person_id'),
    /** The due minute, counted from the epoch; null when an admin started the run. */
    dueMinute: integer('due_minute'),
    /** `retrying`: the last step failed and will be tried again. */
    outcome: text('outcome').notNull().$type<'running' | 'retrying' | 'done' | 'failed'>(),
    startedAt: integer('started_at').notNull(),
    finishedAt: integer('finished_at'),
    /** The time of all steps together. */
    milliseconds: integer('milliseconds').notNull().default(0),
    steps: integer('steps').notNull().default(0),
    /** How many items the run did. */
    done: integer('done').notNull().default(0),
    /** Where the next step begins. */
    cursor: text('cursor'),
    /** How often the next step was begun. */
    tries: integer('tries').notNull().default(0),
    /** The token of the process that runs the next step; null while none does. */
    lease: text('lease'),
    /** When the next step is due, or when a running step's lease ends. */
    nextStepAt: integer('next_step_at').notNull(),
    error: text('error'),
  },
  (table) => [
    uniqueIndex('cron_runs_open').on(table.job).where(sql`finished_at IS NULL`),
    uniqueIndex('cron_runs_due').on(table.job, table.dueMinute),
    index('cron_runs_job').on(table.job, table.startedAt, table.id),
    index('cron_runs_started').on(table.startedAt),
  ],
);

/**
 * Comparisons of projections with the rows they derive from: of a `sample` every night, or of everything by a `rebuild`,
 * which also repairs and runs in steps. `after` is the last key that was compared, null after the end.
 */
export const projectionChecks = sqliteTable(
  'projection_checks',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind').notNull().$type<'sample' | 'rebuild'>(),
    startedAt: integer('started_at').notNull(),
    finishedAt: integer('finished_at'),
    checked: integer('checked').notNull().default(0),
    drifted: integer('drifted').notNull().default(0),
    /** The first difference. */
    example: text('example', { mode: 'json' }).$type<{ key: string; stored: string; actual: string }>(),
    after: text('after'),
  },
  (table) => [index('projection_checks_name').on(table.name, table.startedAt)],
);
