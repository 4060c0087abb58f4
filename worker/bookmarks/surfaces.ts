import { listBookmarks } from '#worker/bookmarks/service.ts';
import { doEach, get, page, type Surface, shownTo, toMembers } from '#worker/testing/surface.ts';

/** The surfaces that save posts, or show what is saved. */
export const surfaces: Surface[] = shownTo('reader', [
  {
    name: 'API: saving a post',
    askEach: doEach('PUT', ({ id }) => `/api/v1/bookmarks/post/${id}`),
    lists: toMembers,
  },
  { name: 'API: what I saved', ask: get('/api/v1/bookmarks?limit=50'), lists: toMembers },
  { name: 'page: what I saved', ask: page((ctx) => listBookmarks(ctx, { limit: 50 })), lists: toMembers },
]);
