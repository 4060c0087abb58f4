import { ringOnChange } from '#worker/notifications/bell/bell-effects.ts';
import { bellRoutes } from '#worker/notifications/bell/bell-routes.ts';
import { jobs } from '#worker/notifications/jobs.ts';
import { deletionHandlers, noticeHandlers, withdrawOfGone } from '#worker/notifications/notices/handlers.ts';
import { projections } from '#worker/notifications/projections.ts';
import { notificationRoutes } from '#worker/notifications/routes.ts';
import { forgetThreads } from '#worker/notifications/threads/forget-thread.ts';
import { trackDiscussed, watchOwn } from '#worker/notifications/threads/thread-handlers.ts';
import { feature } from '#worker/platform/feature.ts';

/** What people are told in the app, how they want to be told, and which discussions they follow. */
export const notifications = feature({
  name: 'notifications',
  routes: (api) => {
    notificationRoutes(api);
    bellRoutes(api);
  },
  handlers: [...deletionHandlers, trackDiscussed],
  deriveHandlers: (registry) => [
    withdrawOfGone(registry),
    watchOwn(registry),
    forgetThreads(registry),
    ...noticeHandlers(registry),
  ],
  effects: [ringOnChange],
  jobs,
  projections,
});
