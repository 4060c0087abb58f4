import { mailEvents } from '#worker/mail/delivery/feedback.ts';
import { jobs } from '#worker/mail/jobs.ts';
import { startWeekly } from '#worker/mail/lists/digest-settings.ts';
import { mailRoutes } from '#worker/mail/routes.ts';
import { mailFirstResponse } from '#worker/mail/sending/first-response.ts';
import { interactions } from '#worker/mail/sending/interactions.ts';
import { openWindows } from '#worker/mail/sending/windows.ts';
import { feature } from '#worker/platform/feature.ts';

/** Email: every one is a row first, is sent once and tried again, and is suppressed if it is no longer wanted. */
export const mail = feature({
  name: 'mail',
  routes: mailRoutes,
  handlers: [openWindows, startWeekly],
  effects: [mailFirstResponse],
  jobs,
  queues: [mailEvents],
  digests: [interactions],
});
