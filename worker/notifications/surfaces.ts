import { doEach, get, never, type Surface, shownTo, toMembers } from '#worker/testing/surface.ts';

/** What comes to people by itself: of what they may not see, nothing; what else is in it is for each to say. */
export const surfaces: Surface[] = shownTo('reader', [
  { name: 'API: notices', ask: get('/api/v1/me/notices?limit=50'), lists: never },
  {
    name: 'API: watching a discussion',
    askEach: doEach('PUT', ({ id }) => `/api/v1/me/threads/post/${id}/level`, { level: 'watching' }),
    lists: toMembers,
  },
]);
