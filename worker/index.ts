import { app } from '#worker/app.ts';
import { features } from '#worker/features.ts';
import { withPageCache } from '#worker/http/page-cache.ts';
import { SYSTEM } from '#worker/platform/actor.ts';
import { createContext } from '#worker/platform/context.ts';
import { runDueJobs } from '#worker/platform/cron.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { consumeQueue, type QueueMessage } from '#worker/platform/queue.ts';

export { RateLimiter } from '#worker/http/rate-limiter.object.ts';
export { Bell } from '#worker/notifications/bell/bell.object.ts';
export { Board } from '#worker/standing/boards/board.object.ts';

function systemContext(env: Env, execution: ExecutionContext) {
  return createContext(env, { features, actor: SYSTEM, waitUntil: (work) => execution.waitUntil(work) });
}

const cachedPages = features.flatMap((feature) => feature.pages ?? []);

export default {
  // Without the page cache in development: a developer wants to see changed pages.
  fetch: import.meta.env.MODE === 'development' ? app.fetch : withPageCache(app.fetch, cachedPages),

  async queue(batch, env, execution) {
    const ctx = systemContext(env, execution);
    await consumeQueue(ctx, features, batch);
    await deliverPending(ctx, features);
  },

  async scheduled(controller, env, execution) {
    const ctx = systemContext(env, execution);
    await runDueJobs(ctx, features, controller.scheduledTime);
  },
} satisfies ExportedHandler<Env, QueueMessage>;
