import type { Context } from '#worker/platform/context.ts';
import { pruneOutbox, sweepOutbox } from '#worker/platform/deliver.ts';
import type { Feature, Job } from '#worker/platform/feature.ts';
import { jobRuns } from '#worker/platform/tables.ts';

const PLATFORM_JOBS: Job[] = [
  { name: 'outbox.sweep', everyMinutes: 1, run: sweepOutbox },
  { name: 'outbox.prune', everyMinutes: 60, run: pruneOutbox },
];

/** Every job of the site, the platform's own first. */
export function allJobs(features: readonly Feature[]): Job[] {
  return [...PLATFORM_JOBS, ...features.flatMap((feature) => feature.jobs ?? [])];
}

/** Runs the jobs that are due in the minute of `scheduledTime`, one after the other; one that fails stops no other. */
export async function runDueJobs(
  ctx: Context,
  features: readonly Feature[],
  scheduledTime: number,
): Promise<void> {
  const minute = Math.floor(scheduledTime / 60_000);
  for (const job of allJobs(features)) {
    if (minute % job.everyMinutes === 0) await runJob(ctx, job);
  }
}

/** Runs one job and notes how it went. */
export async function runJob(ctx: Context, job: Job): Promise<void> {
  const startedAt = ctx.clock.now();
  const outcome = await job.run(ctx).then(
    () => 'done',
    (error: unknown) => {
      ctx.log.error('job failed', error, { job: job.name });
      return 'failed';
    },
  );
  const run = { name: job.name, startedAt, milliseconds: ctx.clock.now() - startedAt, outcome };
  await ctx.db.batch([
    ctx.db.insert(jobRuns).values(run).onConflictDoUpdate({ target: jobRuns.name, set: run }),
  ]);
}
