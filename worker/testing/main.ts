import worker from '#worker/index.ts';
import type { QueueMessage } from '#worker/platform/queue.ts';
import { countWork } from '#worker/testing/background-work.ts';

export { Bell, Board, RateLimiter } from '#worker/index.ts';

/** The Worker as tests call it (`exports.default`); its work after an answer is counted. */
export default {
  ...worker,

  fetch(request, env, execution) {
    const waitUntil = execution.waitUntil.bind(execution);
    execution.waitUntil = (work) => waitUntil(countWork(work));
    return worker.fetch(request, env, execution);
  },
} satisfies ExportedHandler<Env, QueueMessage>;
