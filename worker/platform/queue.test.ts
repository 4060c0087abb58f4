import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { effect, feature } from '#worker/platform/feature.ts';
import { claim, isSettled, sweepOutbox } from '#worker/platform/outbox.ts';
import { consumeQueue, type EventMessage, retryDelay } from '#worker/platform/queue.ts';
import { deadEvents, outbox } from '#worker/platform/tables.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';

const happened = eventKind('test.queued', z.object({ what: z.string() }));
const features = [
  feature({
    name: 'test',
    effects: [
      effect('test.fragile', [happened], async (_, { payload }) => {
        if (payload.what === 'storm') throw new Error('nobody goes out');
      }),
    ],
  }),
];

/** An event belongs to the process that recorded it for a minute. */
const MINUTE_MS = 60_000;

let ctx: Context;
beforeEach(async () => {
  ctx = testContext();
  await ctx.db.batch([ctx.db.delete(outbox), ctx.db.delete(deadEvents)]);
});

/** Records events a minute ago, by a process that died. */
async function given(...whats: string[]): Promise<string[]> {
  const earlier = testContext({ clock: fixedClock(TEST_NOW - MINUTE_MS) });
  await runBatch(
    earlier.db,
    whats.map((what) => earlier.events.record(happened, { what })),
  );
  return earlier.events.takePending();
}

/** A Context some minutes later. */
function minutesOn(minutes: number): Context {
  return testContext({ clock: fixedClock(TEST_NOW + minutes * MINUTE_MS) });
}

function batchOf(queue: string, eventIds: readonly string[], attempts = 1) {
  return createMessageBatch<EventMessage>(
    queue,
    eventIds.map((eventId, index) => ({
      id: `message-${index}`,
      timestamp: new Date(TEST_NOW),
      attempts,
      body: { eventId },
    })),
  );
}

describe('a message of the events queue', () => {
  test('is acked when its event is settled and otherwise retried, each by itself', async () => {
    const [storm = '', rain = ''] = await given('storm', 'rain');
    const batch = batchOf('atoll-events', [storm, rain], 3);
    await consumeQueue(ctx, features, batch);
    const result = await getQueueResult(batch, createExecutionContext());
    expect(result.explicitAcks).toEqual(['message-1']);
    expect(result.retryMessages).toEqual([{ msgId: 'message-0' }]);
    expect([await isSettled(ctx, storm), await isSettled(ctx, rain)]).toEqual([false, true]);
  });

  test('of an event that another process has claimed is retried after the end of the claim', async () => {
    const [rain = ''] = await given('rain');
    await claim(ctx, [rain]);
    for (const [later, acked] of [
      [minutesOn(2), []],
      [minutesOn(3), ['message-0']],
    ] as const) {
      const batch = batchOf('atoll-events', [rain]);
      await consumeQueue(later, features, batch);
      expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toEqual(acked);
    }
  });

  test('of a deleted event is acked', async () => {
    const batch = batchOf('atoll-events', ['nothing']);
    await consumeQueue(ctx, features, batch);
    const result = await getQueueResult(batch, createExecutionContext());
    expect(result.explicitAcks).toEqual(['message-0']);
  });

  test('is retried with growing delays of at most an hour', () => {
    expect([1, 2, 3, 9, 10, 40].map(retryDelay)).toEqual([10, 20, 40, 2560, 3600, 3600]);
  });
});

test('an event that the queue gave up on becomes one dead event, and its messages are acked', async () => {
  const [storm = ''] = await given('storm');
  for (const _ of ['once', 'again']) {
    const batch = batchOf('atoll-events-dead', [storm], 9);
    await consumeQueue(ctx, features, batch);
    expect((await getQueueResult(batch, createExecutionContext())).explicitAcks).toEqual(['message-0']);
  }
  const [rows] = await ctx.db.batch([ctx.db.select().from(deadEvents)]);
  expect(rows).toMatchObject([{ eventId: storm, reason: 'gave up after 9 attempts', replayedAt: null }]);
});

describe('the sweep', () => {
  /** The ids that the sweep sends back into the queue after some minutes. */
  async function sweptAfter(minutes: number): Promise<string[]> {
    const later = minutesOn(minutes);
    const sent: string[] = [];
    later.queue = {
      ...later.queue,
      send: async (ids) => {
        sent.push(...ids);
      },
    };
    await sweepOutbox(later);
    return sent;
  }

  test('wakes events that a crash left unsettled, after a minute', async () => {
    const ids = await given('rain');
    expect(await sweptAfter(-0.5)).toEqual([]);
    expect(await sweptAfter(0)).toEqual(ids);
    await consumeQueue(ctx, features, batchOf('atoll-events', ids));
    expect(await sweptAfter(60)).toEqual([]);
  });

  test('does not wake an event again for a quarter of an hour', async () => {
    const ids = await given('rain');
    expect(await sweptAfter(0)).toEqual(ids);
    expect(await sweptAfter(15)).toEqual([]);
    expect(await sweptAfter(16)).toEqual(ids);
  });

  test('wakes a failing event with a delay that doubles after every attempt', async () => {
    const ids = await given('storm');
    for (const _ of [1, 2, 3]) await consumeQueue(ctx, features, batchOf('atoll-events', ids));
    expect(await sweptAfter(7)).toEqual([]);
    expect(await sweptAfter(8)).toEqual(ids);
  });

  test('makes a dead event after ten attempts, even if the queue lost its message', async () => {
    const [storm = ''] = await given('storm');
    for (let tries = 0; tries < 10; tries += 1)
      await consumeQueue(ctx, features, batchOf('atoll-events', [storm]));
    expect(await sweptAfter(60 * 24)).toEqual([]);
    expect(await sweptAfter(60 * 48)).toEqual([]);
    const [rows] = await ctx.db.batch([ctx.db.select().from(deadEvents)]);
    expect(rows).toMatchObject([{ eventId: storm, reason: 'gave up after 10 tries', replayedAt: null }]);
  });
});

test('a batch of an unknown queue is an error', async () => {
  await expect(consumeQueue(ctx, features, batchOf('atoll-unknown', []))).rejects.toThrow('internal');
});
