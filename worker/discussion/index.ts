import { commentProjections } from '#worker/discussion/comments/projections.ts';
import { renderCommentsAnew } from '#worker/discussion/comments/render-anew.ts';
import { commentRoutes } from '#worker/discussion/comments/routes.ts';
import { discussionInvalidations } from '#worker/discussion/invalidations.ts';
import { mentionRoutes } from '#worker/discussion/mentions/mention-routes.ts';
import { discussionNotices } from '#worker/discussion/notices.ts';
import { discussionPages } from '#worker/discussion/pages.ts';
import { reactionProjections } from '#worker/discussion/reactions/reaction-projections.ts';
import { reactionRoutes } from '#worker/discussion/reactions/reaction-routes.ts';
import { forgetDiscussions } from '#worker/discussion/threads/forget-thread.ts';
import { commentTarget } from '#worker/discussion/threads/target.ts';
import { feature } from '#worker/platform/feature.ts';

/** Comments, mentions and reactions on targets of every kind. */
export const discussion = feature({
  name: 'discussion',
  routes: (api) => {
    commentRoutes(api);
    reactionRoutes(api);
    mentionRoutes(api);
  },
  deriveTargets: (targets) => [commentTarget(targets)],
  deriveHandlers: (registry) => [forgetDiscussions(registry)],
  pages: discussionPages,
  invalidates: discussionInvalidations,
  notices: discussionNotices,
  jobs: [renderCommentsAnew],
  projections: [...commentProjections, ...reactionProjections],
});
