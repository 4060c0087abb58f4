import { z } from 'zod';

export const RUN_OUTCOMES = ['running', 'retrying', 'done', 'failed'] as const;

/**
 * A run of a job, with all its steps. `retrying`: the last step failed and will be tried again. `done` counts the items that
 * the run did. `by` is the person who started the run, null for its schedule.
 */
export const jobRunSchema = z
  .object({
    id: z.string(),
    outcome: z.enum(RUN_OUTCOMES),
    cause: z.enum(['cron', 'admin']),
    by: z.string().nullable(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    milliseconds: z.int(),
    steps: z.int(),
    done: z.int(),
    tries: z.int(),
    error: z.string().nullable(),
  })
  .meta({ id: 'JobRun' });
export type JobRun = z.infer<typeof jobRunSchema>;

/** A job: its schedule (every so many minutes from midnight, or once a day at a minute of the day; UTC) and its last run. */
export const jobSchema = z
  .object({
    name: z.string(),
    schedule: z.union([z.object({ everyMinutes: z.int() }), z.object({ dailyAt: z.int() })]),
    nextDueAt: z.iso.datetime(),
    last: jobRunSchema.nullable(),
  })
  .meta({ id: 'Job' });
export type JobSummary = z.infer<typeof jobSchema>;

/** The name of a job in a path. */
export const jobNameSchema = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_.-]*$/)
  .meta({ example: 'outbox.sweep' });
