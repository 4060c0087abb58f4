import { feature } from '#worker/platform/feature.ts';
import { exchangeRoutes } from '#worker/stackexchange/routes.ts';

export const stackexchange = feature({ name: 'stackexchange', routes: exchangeRoutes });
