import { feature } from '#worker/platform/feature.ts';
import { announceDuePosts } from '#worker/posts/announcing.ts';
import { postRoutes } from '#worker/posts/routes.ts';

export const posts = feature({
  name: 'posts',
  routes: postRoutes,
  jobs: [{ name: 'posts.announce', everyMinutes: 1, run: announceDuePosts }],
});
