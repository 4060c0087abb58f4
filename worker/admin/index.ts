import { eventRoutes } from '#worker/admin/event-routes.ts';
import { jobRoutes } from '#worker/admin/job-routes.ts';
import { checkProjections, rebuildStep } from '#worker/admin/rebuild.ts';
import { adminRoutes } from '#worker/admin/routes.ts';
import { feature } from '#worker/platform/feature.ts';

export const admin = feature({
  name: 'admin',
  routes: (api) => {
    adminRoutes(api);
    jobRoutes(api);
    eventRoutes(api);
  },
  handlers: [rebuildStep],
  jobs: [checkProjections],
});
