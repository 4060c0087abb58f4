import { feature } from '#worker/platform/feature.ts';
import { announceDuePosts } from '#worker/posts/announcing.ts';
import { postNotices } from '#worker/posts/notices.ts';
import { postInvalidations, postPages } from '#worker/posts/pages.ts';
import { postProjections } from '#worker/posts/projections.ts';
import { postRoutes } from '#worker/posts/routes.ts';
import { postTarget } from '#worker/posts/target.ts';

export const posts = feature({
  name: 'posts',
  routes: postRoutes,
  targets: [postTarget],
  pages: postPages,
  invalidates: postInvalidations,
  notices: postNotices,
  projections: postProjections,
  jobs: [{ name: 'posts.announce', everyMinutes: 1, run: announceDuePosts }],
});
