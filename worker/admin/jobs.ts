import type { JobRun, JobSummary } from '#src/admin/job-model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { nextDue } from '#src/shared/schedule.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { type RunRow, selectLastRuns, selectRuns } from '#worker/admin/select-jobs.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { allJobs } from '#worker/platform/cron.ts';
import type { Job } from '#worker/platform/feature.ts';
import { requestRun } from '#worker/platform/run-job.ts';

/** Every job with its schedule and its last run, by name. */
export async function listJobs(ctx: Context): Promise<JobSummary[]> {
  await requireFreshRole(ctx, 'admin');
  const jobs = allJobs(ctx.registry.features).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = jobs.map((job) => job.name);
  const [rows] = await ctx.db.batch([selectLastRuns(ctx.db, names)]);
  return jobs.map((job) => toSummary(ctx, job, rows));
}

/** A job by name; throws `not_found`. */
export async function getJob(ctx: Context, name: string): Promise<JobSummary> {
  await requireFreshRole(ctx, 'admin');
  const job = findJob(ctx, name);
  const [rows] = await ctx.db.batch([selectLastRuns(ctx.db, [name])]);
  return toSummary(ctx, job, rows);
}

/** The runs of a job, the newest first. Those that found nothing to do are kept for two days, all others for a month. */
export async function listRuns(ctx: Context, name: string, query: PageQuery): Promise<Page<JobRun>> {
  await requireFreshRole(ctx, 'admin');
  findJob(ctx, name);
  const list = `job-runs:${name}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows] = await ctx.db.batch([selectRuns(ctx.db, { job: name, keyset, limit: query.limit + 1 })]);
  const keyOf = (row: RunRow) => ({ key: row.startedAt, id: row.id });
  const page = await toPage(ctx, list, rows, { limit: query.limit, keyset, keyOf });
  return { ...page, items: page.items.map(toRun) };
}

/** Runs a job now, through the queue; a retrying run is tried again at once. Throws `job_running` while a step runs. */
export async function startJob(ctx: Context, name: string): Promise<JobSummary> {
  const admin = await requireFreshRole(ctx, 'admin');
  const job = findJob(ctx, name);
  if (!(await requestRun(ctx, job, admin.personId))) throw new AppError('job_running');
  logAdminAction(ctx, 'a job was started', { job: name });
  return getJob(ctx, name);
}

function findJob(ctx: Context, name: string): Job {
  const job = allJobs(ctx.registry.features).find((known) => known.name === name);
  if (!job) throw new AppError('not_found');
  return job;
}

function toSummary(ctx: Context, job: Job, rows: readonly RunRow[]): JobSummary {
  const minute = Math.floor(ctx.clock.now() / 60_000);
  const last = rows.find((row) => row.job === job.name);
  return {
    name: job.name,
    schedule: 'dailyAt' in job ? { dailyAt: job.dailyAt } : { everyMinutes: job.everyMinutes },
    nextDueAt: new Date(nextDue(job, minute) * 60_000).toISOString(),
    last: last ? toRun(last) : null,
  };
}

function toRun({ id, outcome, cause, by, startedAt, finishedAt, ...row }: RunRow): JobRun {
  const { milliseconds, steps, done, tries, error } = row;
  return {
    id,
    outcome,
    cause,
    by,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
    milliseconds,
    steps,
    done,
    tries,
    error,
  };
}
