import { getReadingPage } from '#worker/reading/service.ts';
import { doEach, get, never, page, type Surface, shownTo, toMembers } from '#worker/testing/surface.ts';

/** The surfaces that show or mark readings. */
export const surfaces: Surface[] = shownTo('reader', [
  { name: 'API: what I read', ask: get('/api/v1/reading?limit=50'), lists: toMembers },
  {
    name: 'page: what I read',
    ask: page((ctx) => getReadingPage(ctx, { show: 'begun', limit: 50 })),
    lists: toMembers,
  },
  { name: 'API: series that I read', ask: get('/api/v1/reading/series'), lists: never },
  {
    name: 'API: whether I read a post',
    askEach: doEach('GET', ({ slug }) => `/api/v1/reading/posts/${slug}`),
    lists: toMembers,
  },
  {
    name: 'API: marking a post as begun',
    askEach: doEach('PUT', ({ slug }) => `/api/v1/reading/posts/${slug}`, { state: 'begun' }),
    lists: toMembers,
  },
]);
