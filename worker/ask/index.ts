import { askRoutes } from '#worker/ask/routes.ts';
import { feature } from '#worker/platform/feature.ts';

/** Questions to the site, answered from its passages. */
export const ask = feature({ name: 'ask', routes: askRoutes });
