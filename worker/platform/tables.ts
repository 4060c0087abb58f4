import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** What went wrong with an event last: with which subscriber, null when none was reached. */
export type Failure = { subscriber: string | null; message: string; at: number };

/**
 * Events, written in the same batch as the change they tell of. `settledAt` is set when every subscriber has run. Until
 * `claimedUntil` one process works on it, at first the one that told it.
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
    /** How often the queue's consumer began to deliver it. */
    attempts: integer('attempts').notNull().default(0),
    /** When the sweep wakes it, should nobody else; null once it is settled or given up. */
    wakeAt: integer('wake_at'),
    claimedUntil: integer('claimed_until').notNull().default(0),
    /** What went wrong last. */
    failure: text('failure', { mode: 'json' }).$type<Failure>(),
  },
  (table) => [
    index('outbox_waking').on(table.wakeAt).where(sql`settled_at IS NULL`),
    index('outbox_settled').on(table.settledAt).where(sql`settled_at IS NOT NULL`),
  ],
);

/** Which subscriber has done its work for which event: a second delivery breaks this key and has no second effect. */
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

/** Events that were given up, for a person to inspect and replay: at most one open email an event. */
export const deadEvents = sqliteTable(
  'dead_events',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id').notNull(),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
    /** When it was brought back, or its event came through after all; null while it is open. */
    replayedAt: integer('replayed_at'),
  },
  (table) => [
    index('dead_events_event').on(table.eventId),
    index('dead_events_open').on(table.at, table.id).where(sql`replayed_at IS NULL`),
    index('dead_events_replayed').on(table.at, table.id).where(sql`replayed_at IS NOT NULL`),
  ],
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

/**
 * The runs of the cron jobs, one that goes on over many steps is one row. It is open until `finishedAt`; of a job there is
 * at most one open run, and one run a due minute.
 */
export const cronRuns = sqliteTable(
  'cron_runs',
  {
    id: text('id').primaryKey(),
    job: text('job').notNull(),
    /** What started it: its schedule, or an admin. */
    cause: text('cause').notNull().$type<'cron' | 'admin'>(),
    personId: text('person_id'),
    /** The minute it was due for, counted from the epoch; null when somebody asked for it. */
    dueMinute: integer('due_minute'),
    /** `retrying`: the last step failed and is tried again. */
    outcome: text('outcome').notNull().$type<'running' | 'retrying' | 'done' | 'failed'>(),
    startedAt: integer('started_at').notNull(),
    finishedAt: integer('finished_at'),
    /** What its steps took together. */
    milliseconds: integer('milliseconds').notNull().default(0),
    steps: integer('steps').notNull().default(0),
    /** How many things it did. */
    done: integer('done').notNull().default(0),
    /** Where the next step goes on. */
    cursor: text('cursor'),
    /** How often the next step was begun. */
    tries: integer('tries').notNull().default(0),
    /** Who is at it, and from when on another may be: a step that died is begun again then. */
    lease: text('lease'),
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
 * Comparisons of kept numbers with the rows they count: of a `sample` every night, or a `rebuild` that also mends and
 * goes on in steps. `after` is the key that it came to, null once it came to the end.
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
    /** The first that differed. */
    example: text('example', { mode: 'json' }).$type<{ key: string; stored: string; actual: string }>(),
    after: text('after'),
  },
  (table) => [index('projection_checks_name').on(table.name, table.startedAt)],
);
