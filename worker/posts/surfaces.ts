import { getCommentPage } from '#worker/discussion/service.ts';
import {
  getDiscussedPost,
  getPersonWithPosts,
  getPopularPage,
  getPost,
  getPostsPage,
  getTagWithPosts,
} from '#worker/posts/service.ts';
import { SHARED, WAITING } from '#worker/testing/subjects.ts';
import {
  are,
  commentOf,
  doEach,
  get,
  getEach,
  hasComment,
  openLists,
  page,
  type Surface,
  serve,
  shownTo,
  tagMarkOf,
} from '#worker/testing/surface.ts';

const LISTS = shownTo('reader', [
  { name: 'API: posts', ask: get('/api/v1/posts?limit=50'), lists: openLists },
  { name: 'API: posts of a tag', ask: get(`/api/v1/posts?limit=50&tag=${SHARED.tag}`), lists: openLists },
  { name: 'API: posts of a person', ask: get('/api/v1/posts?limit=50&author=bob') },
  { name: 'API: posts in English', ask: get('/api/v1/posts?limit=50&locale=en'), lists: openLists },
  { name: 'API: posts in Chinese', ask: get('/api/v1/posts?limit=50&locale=zh-TW'), lists: openLists },
  {
    name: 'API: posts of a tag and a person in a language',
    ask: get(`/api/v1/posts?limit=50&tag=${SHARED.tag}&author=bob&locale=zh-TW`),
    lists: openLists,
  },
  { name: 'API: popular posts', ask: get('/api/v1/posts?limit=50&sort=popular'), lists: are('public') },
  { name: 'page: posts', ask: page((ctx) => getPostsPage(ctx, { limit: 50 })), lists: openLists },
  { name: 'page: popular', ask: page((ctx) => getPopularPage(ctx, { limit: 50 })), lists: are('public') },
  {
    name: 'page: tag',
    ask: page((ctx) => getTagWithPosts(ctx, SHARED.tag, { limit: 50 })),
    lists: openLists,
  },
  { name: 'page: person', ask: page((ctx) => getPersonWithPosts(ctx, 'bob', { limit: 50 })) },
]);

const POSTS = shownTo('reader', [
  { name: 'API: post', askEach: getEach(({ slug }) => `/api/v1/posts/${slug}`) },
  { name: 'API: post in Chinese', askEach: getEach(({ slug }) => `/api/v1/posts/${slug}?locale=zh-TW`) },
  { name: 'page: post', askEach: (asker, { slug }) => serve(asker, (ctx) => getPost(ctx, slug)) },
  {
    name: 'page: post with comments',
    askEach: (asker, { slug }) => serve(asker, (ctx) => getDiscussedPost(ctx, slug, { sort: 'best' })),
  },
  {
    name: 'page: comment',
    askEach: (asker, subject) =>
      serve(asker, (ctx) =>
        getCommentPage(
          ctx,
          { section: 'posts', slug: subject.slug, id: commentOf(subject) },
          { sort: 'best' },
        ),
      ),
    lists: hasComment,
  },
  {
    name: 'API: old path',
    askEach: getEach(({ oldPath }) => `/api/v1/redirects/resolve?path=${encodeURIComponent(oldPath)}`),
  },
  { name: 'API: reading a post', askEach: doEach('POST', ({ slug }) => `/api/v1/posts/${slug}/reads`, {}) },
  {
    name: 'API: saying what helped',
    askEach: doEach('PUT', ({ slug }) => `/api/v1/posts/${slug}/helpful`, { helpful: true }),
  },
]);

/** Everybody who may see a post may know of its tags. */
const TAGS = shownTo('either', [
  {
    name: 'page: tag of one post',
    askEach: (asker, { tagMark }) => serve(asker, (ctx) => getTagWithPosts(ctx, tagMark, { limit: 50 })),
    markOf: tagMarkOf,
  },
]);

const EDITING = shownTo('staff', [
  {
    name: 'API: posts that wait',
    ask: get('/api/v1/admin/pending-posts'),
    lists: ({ state }, { as }) => state === WAITING && as?.role !== 'author',
  },
  { name: 'API: editing', askEach: getEach(({ id }) => `/api/v1/me/posts/${id}`) },
  {
    name: 'API: how it is received',
    askEach: doEach('GET', ({ id }) => `/api/v1/me/posts/${id}/stats`),
  },
]);

/** Where posts show by themselves and in lists. */
/** Pictures, from which no text can be read: one that is drawn shows the post. */
const CARDS = shownTo('anybody', [
  { name: 'card', askEach: doEach('GET', ({ slug }) => `/posts/${slug}/card.png`) },
  { name: 'card in Chinese', askEach: doEach('GET', ({ slug }) => `/zh-TW/posts/${slug}/card.png`) },
]);

export const surfaces: Surface[] = [...LISTS, ...POSTS, ...TAGS, ...EDITING, ...CARDS];
