import { call, get, getEach, type Surface, shownTo, tagMarkOf, toMembers } from '#worker/testing/surface.ts';

/** Where tags show which posts there are. */
export const surfaces: Surface[] = [
  // Whoever may see a post may know of its tags.
  ...shownTo('either', [
    { name: 'API: tag', askEach: getEach(({ tagMark }) => `/api/v1/tags/${tagMark}`), markOf: tagMarkOf },
  ]),
  // A tag that no post for everybody has is listed nowhere, and nobody can follow it: that would make it known.
  ...shownTo('anybody', [
    { name: 'API: tags', ask: get('/api/v1/tags?limit=100'), markOf: tagMarkOf },
    {
      name: 'API: following a tag',
      askEach: async (asker, { tagMark }) =>
        (await call(asker, 'PUT', `/api/v1/tags/${tagMark}/follow`)) && tagMark,
      lists: toMembers,
      markOf: tagMarkOf,
    },
  ]),
];
