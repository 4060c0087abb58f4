import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import type { Job, JobStep } from '#worker/platform/feature.ts';
import {
  claimStep,
  hurryRun,
  openRun,
  type StepPlace,
  saveFailure,
  saveStep,
} from '#worker/platform/job-runs.ts';

const STEP_PAUSE_SECONDS = 2;

/** Opens a run of a job and returns its id; null when a run is open already or the due minute had its run. */
export async function startRun(
  ctx: Context,
  job: Job,
  start: { cause: 'cron' | 'admin'; dueMinute?: number; personId?: string },
): Promise<string | null> {
  const id = ctx.ids.next();
  const { cause, dueMinute = null, personId = null } = start;
  const [opened] = await runBatch(ctx.db, [openRun(ctx, { id, job: job.name, cause, personId, dueMinute })]);
  return opened?.changes ? id : null;
}

/**
 * Requests a run of a job now, through the queue: opens a run, or makes a retrying run due. Returns false while a step runs.
 */
export async function requestRun(ctx: Context, job: Job, personId: string): Promise<boolean> {
  const runId = await startRun(ctx, job, { cause: 'admin', personId });
  if (runId !== null) {
    await wakeLater(ctx, { job: job.name, cursor: null, runId }, 0);
    return true;
  }
  const [woken] = await ctx.db.batch([hurryRun(ctx, job.name)]);
  for (const place of woken) await wakeLater(ctx, place, 0);
  return woken.length > 0;
}

/**
 * Does one step of a run and leaves the next to the queue. A step that another process has claimed, or that is done, is
 * skipped: runs may be woken twice.
 */
export async function runStep(ctx: Context, jobs: readonly Job[], place: StepPlace): Promise<void> {
  const lease = ctx.ids.next();
  const [claimed] = await ctx.db.batch([claimStep(ctx, place, lease)]);
  const tries = claimed[0]?.tries;
  if (tries === undefined) return;
  const started = ctx.clock.now();
  const leased = { runId: place.runId, lease };
  try {
    const step = await doStep(ctx, jobs, place);
    const [saved] = await runBatch(ctx.db, [
      saveStep(ctx, { ...leased, milliseconds: ctx.clock.now() - started, step }),
    ]);
    if (saved?.changes && step.cursor !== null) {
      await wakeLater(ctx, { ...place, cursor: step.cursor }, STEP_PAUSE_SECONDS);
    }
  } catch (error) {
    ctx.log.error('job failed', error, { job: place.job, run: place.runId, tries });
    const message = error instanceof Error ? error.message : String(error);
    const milliseconds = ctx.clock.now() - started;
    await runBatch(ctx.db, [saveFailure(ctx, { ...leased, milliseconds, tries, error: message })]);
  }
}

async function doStep(
  ctx: Context,
  jobs: readonly Job[],
  { job: name, cursor }: StepPlace,
): Promise<JobStep> {
  const job = jobs.find((known) => known.name === name);
  if (!job) throw new Error(`There is no job ${name} any more`);
  return (await job.run(ctx, cursor)) ?? { cursor: null, done: 0 };
}

/** Sends the message for a step. A lost message costs a minute: every tick continues open runs. */
async function wakeLater(ctx: Context, place: StepPlace, delaySeconds: number): Promise<void> {
  await ctx.queue
    .continueJob(place, { delaySeconds })
    .catch((error: unknown) => ctx.log.error('a job waits for the next minute', error, { job: place.job }));
}
