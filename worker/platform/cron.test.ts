import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { features as siteFeatures } from '#worker/features.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { allJobs, pruneRuns, runDueJobs } from '#worker/platform/cron.ts';
import { runBatch } from '#worker/platform/db.ts';
import { effect, type Feature, feature, type Job, type JobStep } from '#worker/platform/feature.ts';
import { LEASE_MS, MOST_TRIES, type StepPlace } from '#worker/platform/job-runs.ts';
import { consumeQueue, type QueueMessage } from '#worker/platform/queue.ts';
import { startRun } from '#worker/platform/run-job.ts';
import { cronRuns } from '#worker/platform/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';

const MINUTE = 60_000;
const clock = fixedClock(TEST_NOW);
let ctx: Context;
/** The messages that were sent to the queue. */
let sent: StepPlace[];

beforeEach(async () => {
  ctx = testContext({ clock });
  clock.advance(24 * 60 * MINUTE);
  sent = [];
  ctx.queue = {
    ...ctx.queue,
    continueJob: async (place) => {
      sent.push(place);
    },
  };
  await ctx.db.batch([ctx.db.delete(cronRuns)]);
});

const siteOf = (...jobs: Job[]): Feature[] => [feature({ name: 'test', jobs })];
const tick = (features: readonly Feature[]) => runDueJobs(ctx, features, clock.now());
const runsOf = async (job: string) => {
  const [rows] = await ctx.db.batch([ctx.db.select().from(cronRuns).orderBy(cronRuns.id)]);
  return rows.filter((row) => row.job === job);
};

/** Delivers the messages of the queue, a while later. */
async function bring(features: readonly Feature[], places: readonly StepPlace[]): Promise<void> {
  const messages = places.map((body, index) => ({
    id: `message-${index}`,
    timestamp: new Date(TEST_NOW),
    attempts: 1,
    body,
  }));
  const batch = createMessageBatch<QueueMessage>('atoll-events', messages);
  await consumeQueue(ctx, features, batch);
  const result = await getQueueResult(batch, createExecutionContext());
  expect(result.explicitAcks).toHaveLength(messages.length);
}

/** A job that visits people, three per step. `before` and `after` are faults of a step. */
function rounds(people: number, { before, after }: { before?: () => void; after?: () => void } = {}) {
  const visits = new Map<number, number>();
  const job: Job = {
    name: 'test.rounds',
    dailyAt: 0,
    async run(_, cursor) {
      before?.();
      const start = Number(cursor ?? 0);
      const end = Math.min(start + 3, people);
      for (let person = start; person < end; person += 1) visits.set(person, (visits.get(person) ?? 0) + 1);
      after?.();
      return { cursor: end < people ? String(end) : null, done: end - start };
    },
  };
  return { job, visits };
}

/** Ticks every minute and delivers the queue's messages until the runs of a job have ended. */
async function live(features: readonly Feature[], minutes: number, isLost: () => boolean = () => false) {
  for (let minute = 0; minute < minutes; minute += 1) {
    await tick(features).catch(() => {});
    const messages = sent.splice(0).filter(() => !isLost());
    clock.advance(2_000);
    await bring(features, messages);
    clock.advance(MINUTE - 2_000);
  }
}

const atMidnight = () => clock.advance(24 * 60 * MINUTE - (clock.now() % (24 * 60 * MINUTE)));

describe('a job of many steps', () => {
  test('continues through the queue, step by step, and counts what it did', async () => {
    const { job, visits } = rounds(7);
    const features = siteOf(job);
    atMidnight();
    await tick(features);
    expect(await runsOf(job.name)).toMatchObject([{ outcome: 'running', cursor: '3', done: 3, steps: 1 }]);
    while (sent.length > 0) {
      clock.advance(2_000);
      await bring(features, sent.splice(0));
    }
    expect([...visits.values()]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(await runsOf(job.name)).toMatchObject([
      {
        outcome: 'done',
        cause: 'cron',
        done: 7,
        steps: 3,
        finishedAt: clock.now(),
        cursor: null,
        error: null,
      },
    ]);
  });

  test('does no step twice when a message comes twice, or too early', async () => {
    const { job, visits } = rounds(7);
    const features = siteOf(job);
    atMidnight();
    await tick(features);
    await bring(features, sent);
    expect(visits.size).toBe(3);
    clock.advance(2_000);
    await bring(features, [...sent, ...sent, ...sent]);
    expect([...visits.entries()]).toEqual([0, 1, 2, 3, 4, 5].map((person) => [person, 1]));
  });

  test('skips nobody, however often a step dies or a message is lost', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      let state = seed * 7919;
      const chance = (share: number) => {
        state = (state * 48_271) % 2_147_483_647;
        return state / 2_147_483_647 < share;
      };
      const alive = ctx.db.batch;
      const die = () => {
        if (!chance(0.2)) return;
        ctx.db.batch = () => Promise.reject(new Error('the isolate is gone'));
        throw new Error('died');
      };
      const { job, visits } = rounds(20, { before: die, after: die });
      const features = siteOf(job);
      atMidnight();
      for (let minute = 0; minute < 200; minute += 1) {
        if ((await runsOf(job.name)).at(-1)?.finishedAt && visits.size === 20) break;
        await live(features, 1, () => chance(0.3)).catch(() => {});
        ctx.db.batch = alive;
      }
      expect([...visits.keys()].sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
      expect((await runsOf(job.name)).at(-1)).toMatchObject({ outcome: 'done', done: 20, steps: 7 });
    }
  });

  test('that keeps failing is retried with growing delays, then given up, and begins anew in its next due minute', async () => {
    let isBroken = false;
    const { job, visits } = rounds(4, {
      before: () => {
        if (isBroken) throw new Error('no way through');
      },
    });
    const features = siteOf(job);
    atMidnight();
    await tick(features);
    isBroken = true;
    await live(features, 4);
    expect(await runsOf(job.name)).toMatchObject([
      { outcome: 'retrying', cursor: '3', tries: 2, error: 'no way through', finishedAt: null },
    ]);
    await live(features, 30);
    expect(await runsOf(job.name)).toMatchObject([
      { outcome: 'failed', tries: MOST_TRIES, done: 3, steps: 1 },
    ]);
    isBroken = false;
    atMidnight();
    await live(features, 2);
    expect((await runsOf(job.name)).map((run) => run.outcome)).toEqual(['failed', 'done']);
    expect(visits.get(3)).toBe(1);
  });
});

describe('of a job', () => {
  test('there is one run at a time, whoever starts it', async () => {
    const { job } = rounds(7);
    const start = () => startRun(ctx, job, { cause: 'admin', personId: 'somebody' });
    const starts = await Promise.all([start(), start(), start()]);
    expect(starts.filter((id) => id !== null)).toHaveLength(1);
    expect(await start()).toBeNull();
    expect(await runsOf(job.name)).toHaveLength(1);
  });

  test('a due minute runs once, even if the tick comes twice, and missed minutes are made up for', async () => {
    const { job, visits } = rounds(3);
    const features = siteOf(job);
    atMidnight();
    await Promise.all([tick(features), tick(features)]);
    await tick(features);
    expect(visits.get(0)).toBe(1);
    clock.advance(3 * 24 * 60 * MINUTE + 40 * MINUTE);
    await tick(features);
    await tick(features);
    expect(visits.get(0)).toBe(2);
  });

  test('a step that died is begun again after the end of its lease, no sooner', async () => {
    let isStuck = true;
    const visits: (string | null)[] = [];
    const job: Job = {
      name: 'test.stuck',
      dailyAt: 0,
      run: (_, cursor) => {
        visits.push(cursor);
        return isStuck ? new Promise<JobStep>(() => {}) : Promise.resolve({ cursor: null, done: 1 });
      },
    };
    const features = siteOf(job);
    atMidnight();
    void tick(features);
    while (visits.length === 0) await runsOf(job.name);
    isStuck = false;
    clock.advance(LEASE_MS - 1);
    await tick(features);
    expect(visits).toHaveLength(1);
    clock.advance(1);
    await tick(features);
    expect(visits).toEqual([null, null]);
    expect(await runsOf(job.name)).toMatchObject([{ outcome: 'done', done: 1 }]);
  });

  test('a step that lost its lease saves nothing', async () => {
    let finish = () => {};
    let starts = 0;
    const job: Job = {
      name: 'test.slow',
      dailyAt: 0,
      run: () => {
        starts += 1;
        if (starts > 1) return Promise.resolve<JobStep>({ cursor: null, done: 5 });
        return new Promise<JobStep>((resolve) => {
          finish = () => resolve({ cursor: 'elsewhere', done: 100 });
        });
      },
    };
    const features = siteOf(job);
    atMidnight();
    const slow = tick(features);
    while (starts === 0) await runsOf(job.name);
    clock.advance(LEASE_MS);
    await tick(features);
    finish();
    await slow;
    expect(await runsOf(job.name)).toMatchObject([{ outcome: 'done', done: 5, cursor: null }]);
    expect(sent).toEqual([]);
  });
});

test('a job that fails stops no other', async () => {
  const ran: string[] = [];
  const features = siteOf(
    { name: 'test.bad', everyMinutes: 1, run: () => Promise.reject<void>(new Error('broken')) },
    {
      name: 'test.worse',
      everyMinutes: 1,
      run: () => {
        throw new Error('at once');
      },
    },
    {
      name: 'test.good',
      everyMinutes: 1,
      run: async () => {
        ran.push('good');
      },
    },
  );
  await tick(features);
  expect(ran).toEqual(['good']);
  expect(await runsOf('test.bad')).toMatchObject([{ outcome: 'retrying', error: 'broken' }]);
  expect(await runsOf('test.worse')).toMatchObject([{ outcome: 'retrying', error: 'at once' }]);
});

describe('a tick', () => {
  /** A job with runs of two steps that logs its steps. */
  const noting = (name: string, log: string[], more: Partial<Job> = {}): Job => ({
    name,
    everyMinutes: 1,
    async run(_, cursor) {
      log.push(name);
      return { cursor: cursor === null ? 'more' : null, done: 1 };
    },
    ...more,
  });

  test('runs urgent jobs first, also before the next steps of other runs', async () => {
    const log: string[] = [];
    const features = siteOf(
      noting('test.mail', log),
      noting('test.forget', log),
      noting('test.announce', log, { urgent: true }),
    );
    await tick(features);
    expect(log.splice(0)).toEqual(['test.announce', 'test.mail', 'test.forget']);
    clock.advance(MINUTE);
    await tick(features);
    // Each job continues its first run, then begins the next.
    expect(log).toEqual(
      ['announce', 'announce', 'mail', 'mail', 'forget', 'forget'].map((name) => `test.${name}`),
    );
    expect(await runsOf('test.mail')).toMatchObject([{ outcome: 'done', steps: 2 }, { outcome: 'running' }]);
  });

  test('announces posts before it sends mail', () => {
    const jobs = allJobs(siteFeatures);
    const isUrgent = (name: string) => jobs.find((job) => job.name === name)?.urgent ?? false;
    expect([isUrgent('posts.announce'), isUrgent('mail.send')]).toEqual([true, false]);
  });
});

describe('an event of a job', () => {
  const happened = eventKind('test.job_recorded', z.object({ by: z.string() }));
  const log: string[] = [];
  const recording = (name: string): Job => ({
    name,
    everyMinutes: 1,
    async run(context, cursor) {
      log.push(name);
      await runBatch(context.db, [context.events.record(happened, { by: name })]);
      if (name === 'test.bad') throw new Error('after its event');
      return { cursor: cursor === null ? 'more' : null, done: 1 };
    },
  });
  const following = feature({
    name: 'following',
    effects: [
      effect('test.follow', [happened], async (_, { payload }) => {
        log.push(`event of ${payload.by}`);
      }),
    ],
  });

  beforeEach(() => log.splice(0));

  test('is delivered before the next job begins, even when the job failed', async () => {
    const features = [...siteOf(recording('test.bad'), recording('test.second')), following];
    await tick(features);
    expect(log).toEqual(['test.bad', 'event of test.bad', 'test.second', 'event of test.second']);
  });

  test('is delivered after each step of the queue', async () => {
    const features = [...siteOf(recording('test.first'), recording('test.second')), following];
    await tick(features);
    log.splice(0);
    clock.advance(2_000);
    await bring(features, sent);
    expect(log).toEqual(['test.first', 'event of test.first', 'test.second', 'event of test.second']);
  });
});

test('a run of a job that no longer exists ends as failed', async () => {
  const { job } = rounds(7);
  atMidnight();
  await tick(siteOf(job));
  await live(siteOf(), 40);
  expect(await runsOf(job.name)).toMatchObject([{ outcome: 'failed', cursor: '3' }]);
});

test('runs are deleted after a month, runs that did nothing after two days, open ones never', async () => {
  const day = 24 * 60 * MINUTE;
  const row = (id: string, days: number, more: object) => ({
    id,
    job: `test.${id}`,
    cause: 'cron' as const,
    outcome: 'done' as const,
    startedAt: clock.now() - days * day,
    finishedAt: clock.now() - days * day,
    nextStepAt: 0,
    ...more,
  });
  await ctx.db.batch([
    ctx.db
      .insert(cronRuns)
      .values([
        row('old', 31, { done: 5 }),
        row('quiet', 3, {}),
        row('recent', 1, {}),
        row('busy', 3, { done: 1 }),
        row('failed', 3, { outcome: 'failed' }),
        row('open', 31, { outcome: 'running', finishedAt: null }),
      ]),
  ]);
  await pruneRuns(ctx);
  const [left] = await ctx.db.batch([ctx.db.select({ id: cronRuns.id }).from(cronRuns)]);
  expect(left.map(({ id }) => id).sort()).toEqual(['busy', 'failed', 'open', 'recent']);
});
