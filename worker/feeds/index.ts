import { pingHub, tellIndexNow } from '#worker/feeds/announce.ts';
import { feedPages } from '#worker/feeds/pages.ts';
import { feedRoutes } from '#worker/feeds/routes.ts';
import { refreshSitemap } from '#worker/feeds/sitemap.ts';
import { feature } from '#worker/platform/feature.ts';

export const feeds = feature({
  name: 'feeds',
  routes: feedRoutes,
  pages: feedPages,
  effects: [pingHub, tellIndexNow],
  // Files are an hour old before they are made anew; a large sitemap goes on every ten minutes until it is whole.
  jobs: [{ name: 'feeds.sitemap', everyMinutes: 10, run: (ctx) => refreshSitemap(ctx) }],
});
