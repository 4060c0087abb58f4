import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import {
  getDeadEvent,
  listDeadEvents,
  replayDeadEvent,
  replayOpenDeadEvents,
} from '#worker/admin/dead-events.ts';
import { getQueues } from '#worker/admin/queues.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { claimAndDeliver } from '#worker/platform/deliver.ts';
import { effect, feature, handler } from '#worker/platform/feature.ts';
import { isSettled, pruneOutbox, sweepOutbox } from '#worker/platform/outbox.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { deadEvents, deliveries, outbox } from '#worker/platform/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const happened = eventKind('test.happened', z.object({ slug: z.string() }));
const alice = await givenPerson('alice', 'admin');
const DAY_MS = 24 * 60 * 60_000;

let broken = true;
let counted: string[] = [];
const features = [
  feature({
    name: 'test',
    handlers: [
      handler('test.count', [happened], async (_, { payload }) => {
        counted.push(payload.slug);
        return [];
      }),
    ],
    effects: [
      effect('test.fragile', [happened], async () => {
        if (broken) throw new Error('The wire is cut', { cause: new Error('by a crab') });
      }),
    ],
  }),
];

function contextAt(time: number): Context & { sent: string[] } {
  const ctx = testContext({ as: alice, clock: fixedClock(time) });
  const sent: string[] = [];
  const queue = { ...ctx.queue, send: async (ids: readonly string[]) => void sent.push(...ids) };
  return Object.assign(ctx, { queue, sent, registry: registryOf(features) });
}

/** Makes events that were tried ten times and given up, the oldest first. Returns their ids. */
async function givenGivenUp(...slugs: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, slug] of slugs.entries()) {
    const ctx = contextAt(TEST_NOW + at);
    await runBatch(ctx.db, [ctx.events.record(happened, { slug })]);
    ids.push(...ctx.events.takePending());
    for (let tries = 1; tries <= 10; tries += 1) {
      await claimAndDeliver(contextAt(TEST_NOW + at + 60_000 * (tries + 1)), features, ids.slice(-1));
    }
    await sweepOutbox(contextAt(TEST_NOW + DAY_MS + at));
  }
  return ids;
}

beforeEach(async () => {
  broken = true;
  counted = [];
  const { db } = testContext();
  await db.batch([db.delete(outbox), db.delete(deliveries), db.delete(deadEvents)]);
});

describe('a dead event', () => {
  test('shows its event, its subscribers and the last failure', async () => {
    const [eventId = ''] = await givenGivenUp('sea');
    const ctx = contextAt(TEST_NOW + DAY_MS);
    const { items } = await listDeadEvents(ctx, { state: 'open', limit: 20 });
    expect(items).toMatchObject([
      { eventId, type: 'test.happened', reason: 'gave up after 10 tries', settledAt: null },
    ]);
    expect(await getDeadEvent(ctx, items[0]?.id ?? '')).toMatchObject({
      event: {
        payload: { slug: 'sea' },
        attempts: 10,
        failure: { subscriber: 'test.fragile', message: 'The wire is cut ← by a crab' },
      },
      subscribers: [
        { name: 'test.count', kind: 'handler', at: expect.any(String) },
        { name: 'test.fragile', kind: 'effect', at: null },
      ],
    });
  });

  test('that is replayed runs only subscribers that have not run, and is closed', async () => {
    const [eventId = ''] = await givenGivenUp('sea');
    const ctx = contextAt(TEST_NOW + 2 * DAY_MS);
    const [deadEvent] = (await listDeadEvents(ctx, { state: 'open', limit: 20 })).items;
    broken = false;
    await replayDeadEvent(ctx, deadEvent?.id ?? '');
    await replayDeadEvent(ctx, deadEvent?.id ?? '');
    expect(ctx.sent).toEqual([eventId]);
    await claimAndDeliver(ctx, features, ctx.sent);
    expect(counted).toEqual(['sea']);
    expect(await isSettled(ctx, eventId)).toBe(true);
    expect((await listDeadEvents(ctx, { state: 'open', limit: 20 })).items).toEqual([]);
    expect((await listDeadEvents(ctx, { state: 'replayed', limit: 20 })).items).toMatchObject([
      { eventId, replayedAt: expect.any(String), settledAt: expect.any(String) },
    ]);
  });

  test('still has its deliveries after weeks', async () => {
    const [eventId = ''] = await givenGivenUp('sea');
    const ctx = contextAt(TEST_NOW + 30 * DAY_MS);
    await pruneOutbox(ctx);
    broken = false;
    expect(await replayOpenDeadEvents(ctx)).toEqual({ replayed: 1, more: false });
    await claimAndDeliver(ctx, features, [eventId]);
    expect(counted).toEqual(['sea']);
    expect(await isSettled(ctx, eventId)).toBe(true);
  });

  test('is closed when its event is settled after all', async () => {
    const ids = await givenGivenUp('sea');
    broken = false;
    const ctx = contextAt(TEST_NOW + 2 * DAY_MS);
    await claimAndDeliver(ctx, features, ids);
    expect((await listDeadEvents(ctx, { state: 'open', limit: 20 })).items).toEqual([]);
  });
});

test('the list has pages, the newest first', async () => {
  const ids = await givenGivenUp('one', 'two', 'three');
  const ctx = contextAt(TEST_NOW + 2 * DAY_MS);
  const first = await listDeadEvents(ctx, { state: 'open', limit: 2 });
  expect(first.items.map((item) => item.eventId)).toEqual([ids[2], ids[1]]);
  const second = await listDeadEvents(ctx, { state: 'open', limit: 2, cursor: first.next ?? '' });
  expect(second.items.map((item) => item.eventId)).toEqual([ids[0]]);
  const back = await listDeadEvents(ctx, { state: 'open', limit: 2, cursor: second.prev ?? '' });
  expect(back.items).toEqual(first.items);
});

test('the queues show the unsettled events, since when, and the dead events', async () => {
  const [givenUp = ''] = await givenGivenUp('sea');
  const ctx = contextAt(TEST_NOW + DAY_MS);
  await runBatch(ctx.db, [
    ctx.events.record(happened, { slug: 'a' }),
    ctx.events.record(happened, { slug: 'b' }),
  ]);
  expect(await getQueues(ctx)).toEqual({
    waiting: { count: 3, more: false },
    byType: [{ type: 'test.happened', count: 3 }],
    oldestAt: new Date(TEST_NOW).toISOString(),
    retrying: { count: 1, more: false },
    deadEvents: { count: 1, more: false },
    settledLastHour: { count: 0, more: false },
  });
  broken = false;
  await claimAndDeliver(ctx, features, [givenUp]);
  expect(await getQueues(ctx)).toMatchObject({
    waiting: { count: 2 },
    deadEvents: { count: 0 },
    settledLastHour: { count: 1 },
  });
});

test('an event that kills its process does not block the others for good', async () => {
  const recording = contextAt(TEST_NOW);
  await runBatch(
    recording.db,
    ['a', 'deadly', 'b'].map((slug) => recording.events.record(happened, { slug })),
  );
  const [a = '', deadly = '', b = ''] = recording.events.takePending();
  const killing = [
    feature({
      name: 'test',
      effects: [
        effect('test.deadly', [happened], async (ctx, { payload }) => {
          if (payload.slug !== 'deadly') return;
          ctx.db.batch = () => Promise.reject(new Error('dead'));
          throw new Error('dead');
        }),
      ],
    }),
  ];
  const settledAfter: boolean[][] = [];
  for (const tries of [1, 2, 3]) {
    const ctx = contextAt(TEST_NOW + tries * 10 * 60_000);
    await claimAndDeliver(ctx, killing, [a, deadly, b]);
    settledAfter.push(await Promise.all([a, deadly, b].map((id) => isSettled(testContext(), id))));
  }
  expect(settledAfter).toEqual([
    [false, false, false],
    [true, false, false],
    [true, false, true],
  ]);
});
