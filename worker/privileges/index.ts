import { feature } from '#worker/platform/feature.ts';
import { privilegeInvalidations, privilegePages } from '#worker/privileges/pages.ts';
import { privilegeRoutes } from '#worker/privileges/routes.ts';

/** What people can do by their reputation. */
export const privileges = feature({
  name: 'privileges',
  routes: privilegeRoutes,
  pages: privilegePages,
  invalidates: privilegeInvalidations,
});
