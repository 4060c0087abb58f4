import { feature } from '#worker/platform/feature.ts';
import { followedPosts } from '#worker/social/digest.ts';
import { socialNotices } from '#worker/social/notices.ts';
import { followPages } from '#worker/social/pages.ts';
import { socialProjections } from '#worker/social/projections.ts';
import { socialRoutes } from '#worker/social/routes.ts';

export const social = feature({
  name: 'social',
  routes: socialRoutes,
  pages: followPages,
  notices: socialNotices,
  digests: [followedPosts],
  projections: socialProjections,
});
