import { feature } from '#worker/platform/feature.ts';
import { redirectRoutes } from '#worker/redirects/routes.ts';

/** Old addresses and their targets. */
export const redirects = feature({ name: 'redirects', routes: redirectRoutes });
