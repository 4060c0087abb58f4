import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { SYSTEM } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { createContext } from '#worker/platform/context.ts';
import { inList, runBatch } from '#worker/platform/db.ts';
import { claimAndDeliver, deliver, deliverPending, deliverPrompt } from '#worker/platform/deliver.ts';
import { effect, feature, handler } from '#worker/platform/feature.ts';
import { silentLog } from '#worker/platform/log.ts';
import { isSettled } from '#worker/platform/outbox.ts';
import { deadEvents, outbox } from '#worker/platform/tables.ts';

const happened = eventKind('test.happened', z.object({ what: z.string() }));

function startedContext() {
  return createContext(env, { features: [], actor: SYSTEM, waitUntil: () => {} });
}

test('a handler changes the database once, however often its event is delivered', async () => {
  const ctx = startedContext();
  let runs = 0;
  const features = [
    feature({
      name: 'test',
      handlers: [
        handler('test.note', [happened], async (ctx, event) => [
          ctx.db
            .insert(deadEvents)
            .values({ id: ctx.ids.next(), eventId: event.id, reason: event.payload.what, at: 1 }),
        ]),
      ],
      effects: [
        effect('test.count', [happened], async () => {
          runs += 1;
        }),
      ],
    }),
  ];
  await ctx.db.batch([ctx.events.record(happened, { what: 'rain' }) as never]);
  const [id = ''] = ctx.events.takePending();

  expect(await Promise.all([deliver(ctx, features, [id]), deliver(ctx, features, [id])])).toEqual([[], []]);
  await deliver(ctx, features, [id]);

  const [rows] = await ctx.db.batch([ctx.db.select().from(deadEvents)]);
  expect(rows.map((row) => row.reason)).toEqual(['rain']);
  expect(runs).toBeGreaterThanOrEqual(1);
  expect(await isSettled(ctx, id)).toBe(true);
});

test('an effect that fails for one event runs for the others', async () => {
  const ctx = startedContext();
  ctx.log = silentLog;
  const reached: string[] = [];
  const features = [
    feature({
      name: 'test',
      effects: [
        effect('test.reach', [happened], async (_, { payload }) => {
          if (payload.what === 'storm') throw new Error('nobody goes out');
          reached.push(payload.what);
        }),
      ],
    }),
  ];
  await runBatch(
    ctx.db,
    ['storm', 'rain', 'sun'].map((what) => ctx.events.record(happened, { what })),
  );
  const ids = ctx.events.takePending();

  expect(await deliver(ctx, features, ids)).toEqual([ids[0]]);
  expect(reached).toEqual(['rain', 'sun']);
  expect(await Promise.all(ids.map((id) => isSettled(ctx, id)))).toEqual([false, true, true]);
});

test('a failing effect does not delay the other effects of its event, and its failure is stored', async () => {
  const ctx = startedContext();
  ctx.log = silentLog;
  const reached: string[] = [];
  const features = [
    feature({
      name: 'test',
      effects: [
        effect('test.broken', [happened], async () => {
          throw new Error('the wire is cut');
        }),
        effect('test.whole', [happened], async (_, { payload }) => {
          reached.push(payload.what);
        }),
      ],
    }),
  ];
  await runBatch(ctx.db, [ctx.events.record(happened, { what: 'rain' })]);
  const ids = ctx.events.takePending();

  for (const _ of ['once', 'again']) expect(await deliver(ctx, features, ids)).toEqual(ids);
  expect(reached).toEqual(['rain']);
  const [rows] = await ctx.db.batch([ctx.db.select().from(outbox).where(inList(outbox.id, ids))]);
  expect(rows).toMatchObject([{ failure: { subscriber: 'test.broken', message: 'the wire is cut' } }]);
});

test('a process that slept past the end of its claim calls no effect', async () => {
  const clock = fixedClock(Date.UTC(2026, 10, 21, 9));
  const ctx = createContext(env, { features: [], actor: SYSTEM, clock, waitUntil: () => {} });
  ctx.log = silentLog;
  const reached: string[] = [];
  const features = [
    feature({
      name: 'test',
      handlers: [
        handler('test.sleep', [happened], async () => {
          clock.advance(2 * 60_000);
          return [];
        }),
      ],
      effects: [
        effect('test.reach', [happened], async (_, { payload }) => {
          reached.push(payload.what);
        }),
      ],
    }),
  ];
  await runBatch(ctx.db, [ctx.events.record(happened, { what: 'rain' })]);
  const ids = ctx.events.takePending();

  expect(await deliver(ctx, features, ids)).toEqual(ids);
  expect(reached).toEqual([]);
  expect((await claimAndDeliver(ctx, features, ids)).failed.size).toBe(0);
  expect(reached).toEqual(['rain']);
});

test('a long chain of events is continued by the queue', async () => {
  const ctx = startedContext();
  const sent: string[] = [];
  ctx.queue = { ...ctx.queue, send: async (ids) => void sent.push(...ids) };
  let links = 0;
  const features = [
    feature({
      name: 'test',
      handlers: [
        handler('test.link', [happened], async (context) => {
          links += 1;
          return [context.events.record(happened, { what: 'more' })];
        }),
      ],
    }),
  ];
  await runBatch(ctx.db, [ctx.events.record(happened, { what: 'first' })]);
  await deliverPending(ctx, features);
  expect(links).toBe(8);
  expect(sent).toHaveLength(1);
  const { busy } = await claimAndDeliver(ctx, [], sent);
  expect(busy.size).toBe(0);
  expect(await isSettled(ctx, sent[0] ?? '')).toBe(true);
});

test('the event of a prompt handler is delivered promptly, too', async () => {
  const ctx = startedContext();
  const recorded = eventKind('test.recorded', z.object({}));
  const handled: string[] = [];
  const features = [
    feature({
      name: 'test',
      handlers: [
        handler('test.record', [happened], async (context) => [context.events.record(recorded, {})], {
          prompt: true,
        }),
        handler('test.later', [recorded], async () => {
          handled.push('later');
          return [];
        }),
        handler(
          'test.prompt',
          [recorded],
          async () => {
            handled.push('at once');
            return [];
          },
          { prompt: true },
        ),
      ],
    }),
  ];
  await runBatch(ctx.db, [ctx.events.record(happened, { what: 'rain' })]);
  await deliverPrompt(ctx, features);
  expect(handled).toEqual(['at once']);
  await deliverPending(ctx, features);
  expect(handled).toEqual(['at once', 'later']);
});
