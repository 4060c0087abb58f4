import { notifyIndexNow, pingHub } from '#worker/feeds/announce.ts';
import { feedPages } from '#worker/feeds/pages.ts';
import { feedRoutes } from '#worker/feeds/routes.ts';
import { refreshSitemap } from '#worker/feeds/sitemap.ts';
import { feature } from '#worker/platform/feature.ts';

export const feeds = feature({
  name: 'feeds',
  routes: feedRoutes,
  pages: feedPages,
  effects: [pingHub, notifyIndexNow],
  // Files are renewed after an hour; a large sitemap continues every ten minutes until it is complete.
  jobs: [{ name: 'feeds.sitemap', everyMinutes: 10, run: (ctx) => refreshSitemap(ctx) }],
});
