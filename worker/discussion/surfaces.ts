import { listCommentsOf } from '#worker/discussion/service.ts';
import {
  commentOf,
  doEach,
  get,
  getEach,
  hasComment,
  never,
  page,
  type Surface,
  shownTo,
  toMembers,
} from '#worker/testing/surface.ts';

/** Where discussion shows posts, or allows actions on them. */
export const surfaces: Surface[] = shownTo('reader', [
  {
    name: 'API: comments of a person',
    ask: get('/api/v1/people/bob/comments?limit=50'),
    lists: hasComment,
  },
  {
    name: 'page: comments of a person',
    ask: page((ctx) => listCommentsOf(ctx, 'bob', { limit: 50 })),
    lists: hasComment,
  },
  {
    name: 'API: comments',
    askEach: getEach(({ id }) => `/api/v1/threads/post/${id}/comments`),
    lists: hasComment,
  },
  {
    name: 'API: comment',
    askEach: getEach((subject) => `/api/v1/comments/${commentOf(subject)}`),
    isOwn: true,
    lists: hasComment,
  },
  {
    name: 'API: edits of a comment',
    askEach: getEach((subject) => `/api/v1/comments/${commentOf(subject)}/revisions`),
    lists: never,
  },
  { name: 'API: reactions', askEach: doEach('GET', ({ id }) => `/api/v1/reactions/post/${id}`) },
  { name: 'API: who reacted', askEach: doEach('GET', ({ id }) => `/api/v1/reactions/post/${id}/people`) },
  {
    name: 'API: reacting',
    askEach: doEach('PUT', ({ id }) => `/api/v1/reactions/post/${id}`, { kind: 'like' }),
    lists: (_, { as, relation }) => as !== undefined && !relation.isAuthor,
  },
  {
    name: 'API: writing a comment',
    askEach: doEach('POST', ({ id }) => `/api/v1/threads/post/${id}/comments`, { markdown: 'Well said.' }),
    lists: toMembers,
  },
]);
