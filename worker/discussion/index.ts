import { forgetDiscussions } from '#worker/discussion/forget-thread.ts';
import { discussionInvalidations } from '#worker/discussion/invalidations.ts';
import { mentionRoutes } from '#worker/discussion/mention-routes.ts';
import { discussionNotices } from '#worker/discussion/notices.ts';
import { discussionPages } from '#worker/discussion/pages.ts';
import { commentProjections } from '#worker/discussion/projections.ts';
import { reactionProjections } from '#worker/discussion/reaction-projections.ts';
import { reactionRoutes } from '#worker/discussion/reaction-routes.ts';
import { commentRoutes } from '#worker/discussion/routes.ts';
import { commentTarget } from '#worker/discussion/target.ts';
import { feature } from '#worker/platform/feature.ts';

/** What people say about things: comments, mentions, reactions. */
export const discussion = feature({
  name: 'discussion',
  routes: (api) => {
    commentRoutes(api);
    reactionRoutes(api);
    mentionRoutes(api);
  },
  deriveTargets: (targets) => [commentTarget(targets)],
  deriveReactions: (registry) => [forgetDiscussions(registry)],
  pages: discussionPages,
  invalidates: discussionInvalidations,
  notices: discussionNotices,
  projections: [...commentProjections, ...reactionProjections],
});
