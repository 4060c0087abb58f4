import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import type { JobStep } from '#worker/platform/feature.ts';
import { cronRuns } from '#worker/platform/tables.ts';

/**
 * A step that holds its lease for longer is taken for dead and begun again: steps are over in seconds, and both finding
 * the same work to do is harmless.
 */
export const LEASE_MS = 5 * 60_000;

/** Between two steps of a run: a job of many steps leaves room for events. */
export const STEP_PAUSE_MS = 1_000;

/** A step that fails so often ends its run. */
export const MOST_TRIES = 5;

const FIRST_RETRY_MS = 60_000;
const MOST_ERROR_CHARACTERS = 500;

/** A step to do: of which run, and from where on. */
export type StepPlace = { job: string; cursor: string | null; runId: string };

/** Opens a run whose first step is to come; changes nothing while one is open, and when its due minute had one. */
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

/** Takes a step for `lease`, if the run waits for just this one; answers how often it was begun. */
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

/** What a step did; whoever lost the lease in between says nothing. */
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

/** That a step failed: it is tried again, each time twice as late, until that is enough. */
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

/** The open runs whose next step could be done now. */
export function selectWaiting(db: Db, now: number) {
  return db
    .select({ runId: cronRuns.id, job: cronRuns.job, cursor: cronRuns.cursor })
    .from(cronRuns)
    .where(and(isNull(cronRuns.finishedAt), lte(cronRuns.nextStepAt, now)))
    .limit(50);
}

/** The minute that each of these jobs ran for last. */
export function selectLastDue(db: Db, jobs: readonly string[]) {
  const last = sql<number | null>`(SELECT max(due_minute) FROM cron_runs WHERE job = names.value)`.as('last');
  return db
    .select({ job: sql<string>`names.value`.as('job'), last })
    .from(sql`json_each(${JSON.stringify(jobs)}) AS names`);
}

/** Lets the run of a job that waits to try again do so at once; answers its place. */
export function hurryRun(ctx: Context, job: string) {
  const now = ctx.clock.now();
  return ctx.db
    .update(cronRuns)
    .set({ nextStepAt: now })
    .where(and(eq(cronRuns.job, job), eq(cronRuns.outcome, 'retrying'), isNull(cronRuns.lease)))
    .returning({ runId: cronRuns.id, job: cronRuns.job, cursor: cronRuns.cursor });
}
