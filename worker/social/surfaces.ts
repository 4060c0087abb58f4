import { getFeedPage } from '#worker/social/service.ts';
import { get, inFeed, page, type Surface, shownTo } from '#worker/testing/surface.ts';

/** The surfaces of feeds of followed people, tags and series. */
export const surfaces: Surface[] = shownTo('reader', [
  { name: 'API: feed', ask: get('/api/v1/me/feed?limit=50'), lists: inFeed },
  { name: 'page: feed', ask: page((ctx) => getFeedPage(ctx, { limit: 50 })), lists: inFeed },
]);
