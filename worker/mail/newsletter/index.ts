import { newsletterEffects } from '#worker/mail/newsletter/effects.ts';
import { newsletterJobs } from '#worker/mail/newsletter/jobs.ts';
import { newsletterRoutes } from '#worker/mail/newsletter/routes.ts';
import { feature } from '#worker/platform/feature.ts';

/** The newsletter: asked for, confirmed, written by authors, left by one click. */
export const newsletter = feature({
  name: 'newsletter',
  routes: newsletterRoutes,
  effects: newsletterEffects,
  jobs: newsletterJobs,
});
