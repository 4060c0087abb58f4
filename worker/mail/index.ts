import { startWeekly } from '#worker/mail/digest-settings.ts';
import { mailEvents } from '#worker/mail/feedback.ts';
import { interactions } from '#worker/mail/interactions.ts';
import { jobs } from '#worker/mail/jobs.ts';
import { mailRoutes } from '#worker/mail/routes.ts';
import { openWindows } from '#worker/mail/windows.ts';
import { feature } from '#worker/platform/feature.ts';

/** Mail: every letter is a row first, sent once, tried again, and held back where nobody wants it. */
export const mail = feature({
  name: 'mail',
  routes: mailRoutes,
  reactions: [openWindows, startWeekly],
  jobs,
  queues: [mailEvents],
  digests: [interactions],
});
