import { feature } from '#worker/platform/feature.ts';
import { tagRoutes } from '#worker/tags/routes.ts';

export const tags = feature({ name: 'tags', routes: tagRoutes });
