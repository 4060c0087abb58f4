import { forgetSavedTargets } from '#worker/bookmarks/forget-target.ts';
import { bookmarkRoutes } from '#worker/bookmarks/routes.ts';
import { feature } from '#worker/platform/feature.ts';

/** What members saved to come back to, visible to themselves alone. */
export const bookmarks = feature({
  name: 'bookmarks',
  routes: bookmarkRoutes,
  deriveHandlers: (registry) => [forgetSavedTargets(registry)],
});
