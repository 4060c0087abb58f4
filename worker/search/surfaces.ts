import { findWaysOn, search } from '#worker/search/service.ts';
import { SHARED } from '#worker/testing/subjects.ts';
import { get, getEach, never, type Surface, serve, shownTo, tagMarkOf } from '#worker/testing/surface.ts';

/** Where search shows posts, and their tags; anonymous readers find only the tags of public posts. */
export const surfaces: Surface[] = [
  ...shownTo('reader', [
    { name: 'API: search by a word of all', ask: get(`/api/v1/search?limit=50&q=${SHARED.word}`) },
    { name: 'API: search in Chinese', ask: get(`/api/v1/search?limit=50&locale=zh-TW&q=${SHARED.word}`) },
    {
      name: 'API: search within a tag and a person',
      ask: get(`/api/v1/search?limit=50&tag=${SHARED.tag}&author=bob&q=${SHARED.word}`),
    },
    {
      name: 'page: search by its own word',
      askEach: (asker, { mark }) => serve(asker, (ctx) => search(ctx, { q: mark, limit: 50 })),
    },
    {
      name: 'API: suggestions',
      askEach: getEach(({ mark }) => `/api/v1/search/suggestions?q=${mark}`),
    },
    {
      name: 'page: other spellings',
      askEach: (asker, { mark }) => serve(asker, (ctx) => findWaysOn(ctx, `${mark.slice(0, -1)} nothing`)),
      lists: never,
    },
  ]),
  ...shownTo('anybody', [
    {
      name: 'API: search for a tag',
      askEach: getEach(({ tagMark }) => `/api/v1/search?kind=tag&q=${tagMark}`),
      markOf: tagMarkOf,
    },
    {
      name: 'API: suggestions of tags',
      askEach: getEach(({ tagMark }) => `/api/v1/search/suggestions?q=${tagMark}`),
      markOf: tagMarkOf,
    },
  ]),
];
