import type { MiddlewareHandler } from 'hono';
import { features } from '#worker/features.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { deliverPending } from '#worker/platform/deliver.ts';

/** Once the answer is on its way, the events that the request told reach their followers. */
export const deliverAfterwards: MiddlewareHandler<HonoEnv> = async (c, next) => {
  await next();
  const { ctx } = c.var;
  if (ctx.events.hasPending()) ctx.waitUntil(deliverPending(ctx, features));
};
