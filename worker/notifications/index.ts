import { ringOnChange } from '#worker/notifications/bell-effects.ts';
import { bellRoutes } from '#worker/notifications/bell-routes.ts';
import { forgetThreads } from '#worker/notifications/forget-thread.ts';
import { jobs } from '#worker/notifications/jobs.ts';
import { projections } from '#worker/notifications/projections.ts';
import { tellNotices, withdrawals, withdrawOfGone } from '#worker/notifications/reactions.ts';
import { notificationRoutes } from '#worker/notifications/routes.ts';
import { trackDiscussed, watchOwn } from '#worker/notifications/thread-reactions.ts';
import { feature } from '#worker/platform/feature.ts';

/** What people are told in the app, how they want to be told, and which discussions they follow. */
export const notifications = feature({
  name: 'notifications',
  routes: (api) => {
    notificationRoutes(api);
    bellRoutes(api);
  },
  reactions: [...withdrawals, trackDiscussed],
  deriveReactions: (registry) => [
    withdrawOfGone(registry),
    watchOwn(registry),
    forgetThreads(registry),
    ...tellNotices(registry),
  ],
  effects: [ringOnChange],
  jobs,
  projections,
});
