import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { SYSTEM } from '#worker/platform/actor.ts';
import { createContext } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deliver } from '#worker/platform/deliver.ts';
import { effect, feature, reaction } from '#worker/platform/feature.ts';
import { silentLog } from '#worker/platform/log.ts';
import { isSettled } from '#worker/platform/outbox.ts';
import { deadLetters } from '#worker/platform/tables.ts';

const happened = eventKind('test.happened', z.object({ what: z.string() }));

function startedContext() {
  return createContext(env, { features: [], actor: SYSTEM, waitUntil: () => {} });
}

test('a reaction has its effect once, however often its event is delivered', async () => {
  const ctx = startedContext();
  let runs = 0;
  const features = [
    feature({
      name: 'test',
      reactions: [
        reaction('test.note', [happened], async (ctx, event) => [
          ctx.db
            .insert(deadLetters)
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

  const [rows] = await ctx.db.batch([ctx.db.select().from(deadLetters)]);
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
