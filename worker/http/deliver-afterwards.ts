import type { MiddlewareHandler } from 'hono';
import { features } from '#worker/features.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { deliverPending, deliverPrompt } from '#worker/platform/deliver.ts';

/**
 * Delivers the events that the request recorded: to `prompt` handlers before the answer, to all other subscribers after it.
 */
export const deliverAfterwards: MiddlewareHandler<HonoEnv> = async (c, next) => {
  await next();
  const { ctx } = c.var;
  if (!ctx.events.hasPending()) return;
  await deliverPrompt(ctx, features).catch((error: unknown) =>
    ctx.log.error('prompt delivery failed', error),
  );
  ctx.waitUntil(deliverPending(ctx, features));
};
