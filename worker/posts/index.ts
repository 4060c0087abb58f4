import { feature } from '#worker/platform/feature.ts';
import { postRoutes } from '#worker/posts/routes.ts';

export const posts = feature({ name: 'posts', routes: postRoutes });
