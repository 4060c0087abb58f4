import { env } from 'cloudflare:workers';
import type { Locale } from '#src/shared/locale.ts';
import { features } from '#worker/features.ts';
import { type Actor, ANONYMOUS, type Member } from '#worker/platform/actor.ts';
import { type Clock, fixedClock } from '#worker/platform/clock.ts';
import { type Context, createContext } from '#worker/platform/context.ts';
import { deliverPending, deliverPrompt } from '#worker/platform/deliver.ts';
import type { Feature } from '#worker/platform/feature.ts';
import { silentLog } from '#worker/platform/log.ts';
import { countWork } from '#worker/testing/background-work.ts';

/** Saturday, 21 November 2026, 09:00 UTC: the default time of tests. */
export const TEST_NOW = Date.UTC(2026, 10, 21, 9);

/**
 * Makes a Context on the test's own D1, KV, queues and Durable Objects. `pending` has the work of `waitUntil`. `features` are
 * those of the site by default.
 */
export function testContext(
  options: { as?: Actor; locale?: Locale; clock?: Clock; features?: readonly Feature[] } = {},
): Context & { pending: Promise<unknown>[] } {
  const pending: Promise<unknown>[] = [];
  const ctx = createContext(env, {
    features: options.features ?? features,
    actor: options.as ?? ANONYMOUS,
    locale: options.locale ?? 'en',
    clock: options.clock ?? fixedClock(TEST_NOW),
    address: '192.0.2.1',
    waitUntil: (work) => pending.push(countWork(work)),
  });
  ctx.log = silentLog;
  return Object.assign(ctx, { pending });
}

/** Delivers the events that a context recorded, first to prompt handlers, then to all subscribers. */
export async function deliverAll(ctx: Context): Promise<void> {
  await deliverPrompt(ctx, ctx.registry.features);
  await deliverPending(ctx, ctx.registry.features);
}

/**
 * Makes a function that runs a use case as a person, `laterMs` milliseconds after the previous one, and delivers its events.
 */
export function doneBy(
  clock: ReturnType<typeof fixedClock>,
  laterMs = 0,
  options: { features?: readonly Feature[] } = {},
) {
  return async <T>(as: Member, act: (ctx: Context) => Promise<T>): Promise<T> => {
    clock.advance(laterMs);
    const ctx = testContext({ as, clock, ...options });
    const result = await act(ctx);
    await deliverAll(ctx);
    return result;
  };
}
