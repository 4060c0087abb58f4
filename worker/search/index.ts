import { feature } from '#worker/platform/feature.ts';
import { searchPages } from '#worker/search/pages.ts';
import { searchReactions } from '#worker/search/reactions.ts';
import { searchRoutes } from '#worker/search/routes.ts';

export const search = feature({
  name: 'search',
  routes: searchRoutes,
  deriveReactions: searchReactions,
  pages: searchPages,
});
