import { feature } from '#worker/platform/feature.ts';
import { searchHandlers } from '#worker/search/handlers.ts';
import { searchPages } from '#worker/search/pages.ts';
import { retokenize } from '#worker/search/retokenize.ts';
import { searchRoutes } from '#worker/search/routes.ts';

export const search = feature({
  name: 'search',
  routes: searchRoutes,
  deriveHandlers: searchHandlers,
  jobs: [retokenize],
  pages: searchPages,
});
