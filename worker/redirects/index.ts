import { feature } from '#worker/platform/feature.ts';
import { redirectRoutes } from '#worker/redirects/routes.ts';

/** Old addresses, and where they lead. */
export const redirects = feature({ name: 'redirects', routes: redirectRoutes });
