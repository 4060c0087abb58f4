import { feature } from '#worker/platform/feature.ts';
import { settingsRoutes } from '#worker/settings/routes.ts';

/** The settings of the site. */
export const settings = feature({ name: 'settings', routes: settingsRoutes });
