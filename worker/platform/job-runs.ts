import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import type { JobStep } from '#worker/platform/feature.ts';
import { cronRuns } from '#worker/platform/tables.ts';

/**
 * A step whose lease is older is considered dead and is begun again. Steps take seconds, and two steps that find the same
 * work are harmless.
 */
export const LEASE_MS = 5 * 60_000;

/** The pause between two steps of a run, which leaves room for events. */
export const STEP_PAUSE_MS = 1_000;

/** How often a step may be tried; after that its run has failed. */
export const MOST_TRIES = 5;

const FIRST_RETRY_MS = 60_000;
const MOST_ERROR_CHARACTERS = 500;

/** A step of a run and the cursor where it begins. */
export type StepPlace = { job: string; cursor: string | null; runId: string };

/** Opens a run; changes nothing while a run of the job is open, or when the due minute already had a run. */
export function openRun(
  ctx: Context,
  run: {
    id: string;
    job: string;
    cause: 'cron' | 'admin';
    personId: string | null;
    dueMinute: number | null;
  },
) {
  const now = ctx.clock.now();
  return ctx.db
    .insert(cronRuns)
    .values({ ...run, outcome: 'running', startedAt: now, nextStepAt: now })
    .onConflictDoNothing();
}

/** Claims a step for `lease`, if this step is the run's next and is due; returns how often the step was begun. */
export function claimStep(ctx: Context, { runId, cursor }: StepPlace, lease: string) {
  const now = ctx.clock.now();
  return ctx.db
    .update(cronRuns)
    .set({ lease, nextStepAt: now + LEASE_MS, tries: sql`${cronRuns.tries} + 1` })
    .where(
      and(
        eq(cronRuns.id, runId),
        isNull(cronRuns.finishedAt),
        sql`${cronRuns.cursor} IS ${cursor}`,
        lte(cronRuns.nextStepAt, now),
      ),
    )
    .returning({ tries: cronRuns.tries });
}

/** Saves the result of a step; changes nothing when the lease was lost meanwhile. */
export function saveStep(
  ctx: Context,
  { runId, lease, milliseconds, step }: { runId: string; lease: string; milliseconds: number; step: JobStep },
) {
  const now = ctx.clock.now();
  const isOver = step.cursor === null;
  return ctx.db
    .update(cronRuns)
    .set({
      outcome: isOver ? 'done' : 'running',
      finishedAt: isOver ? now : null,
      milliseconds: sql`${cronRuns.milliseconds} + ${milliseconds}`,
      steps: sql`${cronRuns.steps} + 1`,
      done: sql`${cronRuns.done} + ${step.done}`,
      cursor: step.cursor,
      tries: 0,
      lease: null,
      nextStepAt: now + STEP_PAUSE_MS,
      error: null,
    })
    .where(isLeasedBy(runId, lease));
}

/** Saves that a step failed. The delay before the next try doubles; after `MOST_TRIES` the run has failed. */
export function saveFailure(
  ctx: Context,
  {
    runId,
    lease,
    milliseconds,
    tries,
    error,
  }: {
    runId: string;
    lease: string;
    milliseconds: number;
    tries: number;
    error: string;
  },
) {
  const now = ctx.clock.now();
  const isOver = tries >= MOST_TRIES;
  return ctx.db
    .update(cronRuns)
    .set({
      outcome: isOver ? 'failed' : 'retrying',
      finishedAt: isOver ? now : null,
      milliseconds: sql`${cronRuns.milliseconds} + ${milliseconds}`,
      lease: null,
      nextStepAt: now + FIRST_RETRY_MS * 2 ** (tries - 1),
      error: error.slice(0, MOST_ERROR_CHARACTERS),
    })
    .where(isLeasedBy(runId, lease));
}

function isLeasedBy(runId: string, lease: string) {
  return and(eq(cronRuns.id, runId), eq(cronRuns.lease, lease));
}

/** The open runs whose next step is due. */
export function selectWaiting(db: Db, now: number) {
  return db
    .select({ runId: cronRuns.id, job: cronRuns.job, cursor: cronRuns.cursor })
    .from(cronRuns)
    .where(and(isNull(cronRuns.finishedAt), lte(cronRuns.nextStepAt, now)))
    .limit(50);
}

/** The last due minute that each of the jobs had a run for. */
export function selectLastDue(db: Db, jobs: readonly string[]) {
  const last = sql<number | null>`(SELECT max(due_minute) FROM cron_runs WHERE job = names.value)`.as('last');
  return db
    .select({ job: sql<string>`names.value`.as('job'), last })
    .from(sql`json_each(${JSON.stringify(jobs)}) AS names`);
}

/** Makes the next try of a retrying run due at once; returns the run's place. */
export function hurryRun(ctx: Context, job: string) {
  const now = ctx.clock.now();
  return ctx.db
    .update(cronRuns)
    .set({ nextStepAt: now })
    .where(and(eq(cronRuns.job, job), eq(cronRuns.outcome, 'retrying'), isNull(cronRuns.lease)))
    .returning({ runId: cronRuns.id, job: cronRuns.job, cursor: cronRuns.cursor });
}
