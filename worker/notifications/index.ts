import { ringOnChange } from '#worker/notifications/bell/bell-effects.ts';
import { bellRoutes } from '#worker/notifications/bell/bell-routes.ts';
import { jobs } from '#worker/notifications/jobs.ts';
import {
  deleteNoticesOfGone,
  deletionHandlers,
  noticeHandlers,
} from '#worker/notifications/notices/handlers.ts';
import { projections } from '#worker/notifications/projections.ts';
import { notificationRoutes } from '#worker/notifications/routes.ts';
import { forgetThreads } from '#worker/notifications/threads/forget-thread.ts';
import { trackDiscussed, watchOwn } from '#worker/notifications/threads/thread-handlers.ts';
import { feature } from '#worker/platform/feature.ts';

/** The notices of people in the app, their preferences for notices, and the discussions that they follow. */
export const notifications = feature({
  name: 'notifications',
  routes: (api) => {
    notificationRoutes(api);
    bellRoutes(api);
  },
  handlers: [...deletionHandlers, trackDiscussed],
  deriveHandlers: (registry) => [
    deleteNoticesOfGone(registry),
    watchOwn(registry),
    forgetThreads(registry),
    ...noticeHandlers(registry),
  ],
  effects: [ringOnChange],
  jobs,
  projections,
});
