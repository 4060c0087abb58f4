import { getCommentPage } from '#worker/discussion/service.ts';
import {
  getCheckInPage,
  getPracticePage,
  getToday,
  listMyPractices,
  listPublicPractices,
} from '#worker/practice/service.ts';
import { TEST_DAY } from '#worker/testing/practices.ts';
import {
  are,
  commentOf,
  doEach,
  get,
  getEach,
  hasComment,
  never,
  page,
  type Surface,
  serve,
  shownTo,
  toMembers,
} from '#worker/testing/surface.ts';

const LISTS = shownTo('reader', [
  { name: 'API: practices', ask: get('/api/v1/practices?limit=100'), lists: are('public') },
  {
    name: 'page: practices',
    ask: page((ctx) => listPublicPractices(ctx, { limit: 100 })),
    lists: are('public'),
  },
  { name: 'API: my practices', ask: get('/api/v1/me/practices?limit=100'), lists: never, isOwn: true },
  {
    name: 'page: my practices',
    ask: page((ctx) => listMyPractices(ctx, { limit: 100 })),
    lists: (_, { relation }) => relation.isAuthor,
    isOwn: true,
  },
  { name: 'API: today', ask: get('/api/v1/me/today'), lists: never },
  { name: 'page: today', ask: page(getToday), lists: (_, { relation }) => relation.isAuthor },
]);

const PRACTICES = shownTo('reader', [
  { name: 'API: practice', askEach: getEach(({ id }) => `/api/v1/practices/${id}`), isOwn: true },
  {
    name: 'page: practice',
    askEach: (asker, { id }) => serve(asker, (ctx) => getPracticePage(ctx, id, { sort: 'best' })),
    isOwn: true,
  },
  {
    name: 'page: comment on a practice',
    askEach: (asker, subject) =>
      serve(asker, (ctx) =>
        getCommentPage(
          ctx,
          { section: 'practice', slug: subject.id, id: commentOf(subject) },
          { sort: 'best' },
        ),
      ),
    lists: hasComment,
  },
  {
    name: 'API: days of a practice',
    askEach: doEach('GET', ({ id }) => `/api/v1/practices/${id}/days?from=${TEST_DAY}&to=${TEST_DAY}`),
    isOwn: true,
  },
  {
    name: 'API: copying',
    askEach: doEach('POST', ({ id }) => `/api/v1/practices/${id}/copies`),
    lists: (subject, asker) => are('public')(subject) && toMembers(subject, asker),
    isOwn: true,
  },
  ...discussed('practice'),
]);

const CHECK_INS = shownTo('reader', [
  { name: 'API: check-in', askEach: getEach(({ id }) => `/api/v1/check-ins/${id}`) },
  { name: 'API: check-ins', askEach: getEach(({ slug }) => `/api/v1/practices/${slug}/check-ins`) },
  {
    name: 'page: check-in',
    askEach: (asker, { id }) => serve(asker, (ctx) => getCheckInPage(ctx, id, { sort: 'best' })),
  },
  {
    name: 'page: practice with check-ins',
    askEach: (asker, { slug }) => serve(asker, (ctx) => getPracticePage(ctx, slug, { sort: 'best' })),
  },
  ...discussed('check_in'),
]);

/** The API of what was said of a practice or a check-in. */
function discussed(kind: 'practice' | 'check_in') {
  return [
    {
      name: `API: comments on a ${kind}`,
      askEach: getEach(({ id }) => `/api/v1/threads/${kind}/${id}/comments`),
      lists: hasComment,
    },
    {
      name: `API: a comment on a ${kind}`,
      askEach: getEach((subject) => `/api/v1/comments/${commentOf(subject)}`),
      lists: hasComment,
      isOwn: true as const,
    },
  ];
}

/** Where practices and check-ins show. */
export const surfaces: Surface[] = [
  ...[...LISTS, ...PRACTICES].map((surface) => ({ ...surface, of: 'practice' as const })),
  ...CHECK_INS.map((surface) => ({ ...surface, of: 'check_in' as const })),
];
