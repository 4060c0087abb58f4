import { feature } from '#worker/platform/feature.ts';
import { postNotices } from '#worker/posts/notices.ts';
import { postInvalidations, postPages } from '#worker/posts/pages.ts';
import { postPassages } from '#worker/posts/passages.ts';
import { postProjections } from '#worker/posts/projections.ts';
import { postRoutes } from '#worker/posts/routes.ts';
import { postSearchable } from '#worker/posts/searchable.ts';
import { forgetReaders } from '#worker/posts/stats/stats.ts';
import { postTarget } from '#worker/posts/target.ts';
import { announceDuePosts } from '#worker/posts/writing/announcing.ts';
import { renderPostsAnew } from '#worker/posts/writing/render-anew.ts';

export const posts = feature({
  name: 'posts',
  routes: postRoutes,
  targets: [postTarget],
  searchables: [postSearchable],
  passages: [postPassages],
  pages: postPages,
  invalidates: postInvalidations,
  notices: postNotices,
  projections: postProjections,
  jobs: [
    { name: 'posts.announce', everyMinutes: 1, urgent: true, run: announceDuePosts },
    { name: 'posts.forget_readers', everyMinutes: 60, run: forgetReaders },
    renderPostsAnew,
  ],
});
