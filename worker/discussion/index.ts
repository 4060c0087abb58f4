import { discussionNotices } from '#worker/discussion/notices.ts';
import { reactionRoutes } from '#worker/discussion/reaction-routes.ts';
import { feature } from '#worker/platform/feature.ts';

/** What people say about things: comments, mentions, reactions. */
export const discussion = feature({
  name: 'discussion',
  routes: reactionRoutes,
  notices: discussionNotices,
});
