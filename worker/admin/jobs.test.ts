import { beforeEach, expect, test } from 'vitest';
import { jobSchema } from '#src/admin/job-model.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { getJob, listJobs, listRuns, startJob } from '#worker/admin/jobs.ts';
import { features as siteFeatures } from '#worker/features.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { allJobs, runDueJobs } from '#worker/platform/cron.ts';
import { feature, type Job } from '#worker/platform/feature.ts';
import { claimStep, type StepPlace } from '#worker/platform/job-runs.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { runStep } from '#worker/platform/run-job.ts';
import { cronRuns } from '#worker/platform/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const NAME = 'test.nightly';
let fails = false;
const nightly: Job = {
  name: NAME,
  dailyAt: 3 * 60,
  run: async (_, cursor) => {
    if (fails) throw new Error('not tonight');
    return cursor === null ? { cursor: 'half', done: 2 } : { cursor: null, done: 1 };
  },
};
const features = [feature({ name: 'test', jobs: [nightly] })];
const jobs = allJobs(features);

const alice = await givenPerson('alice');
const clock = fixedClock(TEST_NOW);
let ctx: Context;
let sent: StepPlace[];

beforeEach(async () => {
  fails = false;
  sent = [];
  ctx = testContext({ as: alice, clock });
  ctx.registry = registryOf(features);
  ctx.queue = { ...ctx.queue, continueJob: async (place) => void sent.push(place) };
  await ctx.db.batch([ctx.db.delete(cronRuns)]);
});

async function bringAll(): Promise<void> {
  while (sent.length > 0) {
    clock.advance(2_000);
    for (const place of sent.splice(0)) await runStep(ctx, jobs, place);
  }
}

test('every job is listed with its schedule, its last run and when it is due next', async () => {
  const before = await listJobs(ctx);
  expect(before.map((job) => job.name)).toEqual(jobs.map((job) => job.name).sort());
  expect(before.find((job) => job.name === NAME)).toEqual({
    name: NAME,
    schedule: { dailyAt: 180 },
    nextDueAt: '2026-11-22T03:00:00.000Z',
    last: null,
  });
  for (const job of before) jobSchema.parse(job);
  ctx.db.stats.roundTrips = 0;
  await listJobs(ctx);
  expect(ctx.db.stats.roundTrips).toBeLessThanOrEqual(2);
});

test('an admin runs a job now and sees its progress and its outcome', async () => {
  expect(await startJob(ctx, NAME)).toMatchObject({
    last: { outcome: 'running', cause: 'admin', by: 'Alice' },
  });
  await expect(startJob(ctx, NAME)).rejects.toMatchObject({ code: 'job_running' });
  await runStep(ctx, jobs, sent.shift() as StepPlace);
  expect(await getJob(ctx, NAME)).toMatchObject({ last: { outcome: 'running', done: 2, steps: 1 } });
  await bringAll();
  expect((await listRuns(ctx, NAME, { limit: 10 })).items).toMatchObject([
    { outcome: 'done', done: 3, steps: 2, by: 'Alice' },
  ]);
  expect(await startJob(ctx, NAME)).toMatchObject({ last: { outcome: 'running' } });
});

test('a retrying run is tried again at once on request, but not while a step runs', async () => {
  fails = true;
  await startJob(ctx, NAME);
  await bringAll();
  expect(await getJob(ctx, NAME)).toMatchObject({ last: { outcome: 'retrying', error: 'not tonight' } });
  fails = false;
  await startJob(ctx, NAME);
  const [place] = sent as [StepPlace];
  await ctx.db.batch([claimStep(ctx, place, 'somebody else')]);
  await expect(startJob(ctx, NAME)).rejects.toMatchObject({ code: 'job_running' });
  expect((await listRuns(ctx, NAME, { limit: 10 })).items).toHaveLength(1);
});

test('the history has pages', async () => {
  for (const _ of [1, 2, 3]) {
    await startJob(ctx, NAME);
    await bringAll();
    clock.advance(60_000);
  }
  const first = await listRuns(ctx, NAME, { limit: 2 });
  const second = await listRuns(ctx, NAME, { limit: 2, cursor: first.next ?? '' });
  const started = [...first.items, ...second.items].map((run) => run.startedAt);
  expect(started).toEqual([...new Set(started)].sort().reverse());
  expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
});

test('a run of the schedule names no person', async () => {
  clock.advance(24 * 60 * 60_000 - (clock.now() % (24 * 60 * 60_000)) + 180 * 60_000);
  await runDueJobs(ctx, features, clock.now());
  expect(await getJob(ctx, NAME)).toMatchObject({ last: { cause: 'cron', by: null } });
});

test('the jobs are for admins, and an unknown job is not found', async () => {
  const mona = testContext({ as: await givenPerson('mona') });
  await expect(listJobs(mona)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(startJob(mona, 'outbox.sweep')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(startJob(ctx, 'no.such')).rejects.toMatchObject({ code: 'not_found' });
  await expect(listRuns(ctx, 'no.such', { limit: 10 })).rejects.toMatchObject({ code: 'not_found' });
});

test('every job has a description in both languages', () => {
  const silent = allJobs(siteFeatures).flatMap(({ name }) => {
    const key = `admin:jobs.about.${name.replaceAll('.', '_')}`;
    return LOCALES.some((locale) => translator(locale)(key, { defaultValue: '' }) === '') ? [name] : [];
  });
  expect(silent).toEqual([]);
});
