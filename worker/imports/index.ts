import { importRoutes } from '#worker/imports/routes.ts';
import { feature } from '#worker/platform/feature.ts';

export const imports = feature({ name: 'imports', routes: importRoutes });
