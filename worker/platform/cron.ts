import { sql } from 'drizzle-orm';
import { dueNow } from '#src/shared/schedule.ts';
import type { Context } from '#worker/platform/context.ts';
import { pruneDeadEvents } from '#worker/platform/dead-events.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import type { Feature, Job } from '#worker/platform/feature.ts';
import { selectLastDue, selectWaiting } from '#worker/platform/job-runs.ts';
import { pruneOutbox, sweepOutbox } from '#worker/platform/outbox.ts';
import { runStep, startRun } from '#worker/platform/run-job.ts';
import { cronRuns } from '#worker/platform/tables.ts';

const PLATFORM_JOBS: Job[] = [
  { name: 'outbox.sweep', everyMinutes: 1, urgent: true, run: sweepOutbox },
  { name: 'outbox.prune', everyMinutes: 10, run: pruneOutbox },
  { name: 'dead_events.prune', dailyAt: 130, run: pruneDeadEvents },
  { name: 'cron.prune', everyMinutes: 60, run: pruneRuns },
];

/** Every job of the site, the platform's own first. */
export function allJobs(features: readonly Feature[]): Job[] {
  return [...PLATFORM_JOBS, ...features.flatMap((feature) => feature.jobs ?? [])];
}

/**
 * One tick of the clock: continues the runs whose next step is due, then starts the jobs that are due in the minute of
 * `scheduledTime`, one after the other. A job that fails stops no other. Urgent jobs come first, whether they continue or
 * start. The events of each job are delivered before the next job begins.
 */
export async function runDueJobs(
  ctx: Context,
  features: readonly Feature[],
  scheduledTime: number,
): Promise<void> {
  const jobs = allJobs(features);
  const minute = Math.floor(scheduledTime / 60_000);
  const names = jobs.map((job) => job.name);
  const [waiting, last] = await ctx.db.batch([
    selectWaiting(ctx.db, ctx.clock.now()),
    selectLastDue(ctx.db, names),
  ]);
  const lastOf = new Map(last.map((row) => [row.job, row.last]));
  const steps = [
    ...waiting.map((place) => ({ job: place.job, run: () => runStep(ctx, jobs, place) })),
    ...jobs.flatMap((job) => {
      const dueMinute = dueNow(job, minute, lastOf.get(job.name) ?? null);
      return dueMinute === null ? [] : [{ job: job.name, run: () => runDueJob(ctx, jobs, job, dueMinute) }];
    }),
  ];
  for (const { job, run } of inOrder(jobs, steps)) {
    await carefully(ctx, job, run);
    await carefully(ctx, job, () => deliverPending(ctx, features));
  }
}

/** Sorts steps: urgent jobs first, then the manifest's order; jobs that no longer exist are last. The sort is stable. */
function inOrder<T extends { job: string }>(jobs: readonly Job[], steps: readonly T[]): T[] {
  const ordered = [...jobs.filter((job) => job.urgent), ...jobs.filter((job) => !job.urgent)];
  const ranks = new Map(ordered.map((job, rank) => [job.name, rank]));
  const rankOf = ({ job }: T) => ranks.get(job) ?? ordered.length;
  return steps.toSorted((a, b) => rankOf(a) - rankOf(b));
}

async function runDueJob(ctx: Context, jobs: readonly Job[], job: Job, dueMinute: number): Promise<void> {
  const runId = await startRun(ctx, job, { cause: 'cron', dueMinute });
  if (runId !== null) await runStep(ctx, jobs, { job: job.name, cursor: null, runId });
}

async function carefully(ctx: Context, job: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => ctx.log.error('job could not run', error, { job }));
}

const DAY_MS = 24 * 60 * 60_000;
const KEPT_MS = 30 * DAY_MS;
const QUIET_KEPT_MS = 2 * DAY_MS;

/** Deletes runs after a month, and runs that found nothing to do after two days; at most 5000 at a time. */
export async function pruneRuns(ctx: Context): Promise<void> {
  const now = ctx.clock.now();
  const old = sql`finished_at IS NOT NULL AND (started_at < ${now - KEPT_MS}
    OR (started_at < ${now - QUIET_KEPT_MS} AND outcome = 'done' AND done = 0))`;
  await ctx.db.batch([
    ctx.db
      .delete(cronRuns)
      .where(sql`id IN (SELECT id FROM cron_runs WHERE ${old} ORDER BY started_at LIMIT 5000)`),
  ]);
}
