import { call, get, getEach, type Surface, shownTo, tagMarkOf, toMembers } from '#worker/testing/surface.ts';

/** Where tags show posts. */
export const surfaces: Surface[] = [
  // Everybody who may see a post may know of its tags.
  ...shownTo('either', [
    { name: 'API: tag', askEach: getEach(({ tagMark }) => `/api/v1/tags/${tagMark}`), markOf: tagMarkOf },
  ]),
  // A tag without a public post is not listed, and nobody can follow it: a follower would make it known.
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
