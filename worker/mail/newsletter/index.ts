import { newsletterEffects } from '#worker/mail/newsletter/effects.ts';
import { newsletterJobs } from '#worker/mail/newsletter/jobs.ts';
import { newsletterRoutes } from '#worker/mail/newsletter/routes.ts';
import { feature } from '#worker/platform/feature.ts';

/** The newsletter: subscriptions with confirmation, and issues that authors write and moderators send. */
export const newsletter = feature({
  name: 'newsletter',
  routes: newsletterRoutes,
  effects: newsletterEffects,
  jobs: newsletterJobs,
});
