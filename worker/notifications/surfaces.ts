import { doEach, get, never, type Surface, shownTo, toMembers } from '#worker/testing/surface.ts';

/** The surfaces on which a person must find nothing of a post that they may not see. */
export const surfaces: Surface[] = shownTo('reader', [
  { name: 'API: notices', ask: get('/api/v1/me/notices?limit=50'), lists: never },
  {
    name: 'API: watching a discussion',
    askEach: doEach('PUT', ({ id }) => `/api/v1/me/threads/post/${id}/level`, { level: 'watching' }),
    lists: toMembers,
  },
]);
