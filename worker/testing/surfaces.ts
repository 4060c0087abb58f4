import { exports } from 'cloudflare:workers';
import { FEED_FORMATS, feedPath } from '#src/feeds/feed.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import { listCommentsOf } from '#worker/discussion/service.ts';
import { getPostMarkdown } from '#worker/feeds/markdown.ts';
import { getLanding, getToday } from '#worker/home/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  getDiscussedPost,
  getPersonWithPosts,
  getPopularPage,
  getPost,
  getPostComment,
  getPostsPage,
  getTagWithPosts,
} from '#worker/posts/service.ts';
import { getReadingPage } from '#worker/reading/service.ts';
import { findWaysOn, search } from '#worker/search/service.ts';
import { getSeries, listSeries } from '#worker/series/service.ts';
import { getFeedPage } from '#worker/social/service.ts';
import type { Onlooker } from '#worker/testing/circle.ts';
import { testContext } from '#worker/testing/context.ts';
import { SHARED, type Subject } from '#worker/testing/subjects.ts';

/**
 * What somebody asks with: their own Context for services, their own token for the API. What is made for many at once is
 * made for all `members` of the circle.
 */
export type Asker = Onlooker & { authorization: string | undefined; members: readonly Member[] };

/**
 * A place where posts may show. `ask` answers what is seen there; '' for nothing. `lists` tells which of the posts that
 * may be seen it has to show, where that is not all; `markOf` what is seen of a post, where that is not its text. `isOwn`: its
 * author sees there what is not out, too.
 */
type Place = {
  name: string;
  lists?: (subject: Subject, asker: Asker) => boolean;
  markOf?: (subject: Subject) => string;
  isOwn?: true;
} & (
  | { ask: (asker: Asker) => Promise<string> }
  | { askEach: (asker: Asker, subject: Subject) => Promise<string> }
);

/**
 * `reader`: it shows what the reader may see; `anybody`: what everybody may, whoever asks; `either`: both; `staff`: what may
 * be edited, to its author, moderators and admins.
 */
export type Surface = Place & { audience: 'reader' | 'anybody' | 'either' | 'staff' };

const are =
  (...visibilities: Visibility[]) =>
  ({ visibility }: Subject) =>
    visibilities.includes(visibility);
const never = () => false;
const openLists = are('public', 'members');
/** Feeds leave out what is one's own, and those whom one wants to hear less of. */
const inFeed = (subject: Subject, { as, who }: Asker) =>
  as !== undefined && openLists(subject) && !['the author', 'one who muted the author'].includes(who);

/** What the API answers, '' when it refuses. */
async function call(asker: Asker, method: string, path: string, body?: unknown): Promise<string> {
  const response = await exports.default.fetch(
    new Request(`http://localhost${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(asker.authorization && { Authorization: asker.authorization }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return response.ok ? text || 'done' : '';
}

/** What a page's service answers, '' when it throws. */
async function serve(asker: Asker, use: (ctx: Context) => Promise<unknown>, locale: Locale = 'en') {
  const ctx = testContext({ ...(asker.as && { as: asker.as }), locale });
  return JSON.stringify((await use(ctx).catch(() => null)) ?? '');
}

const get = (path: string) => (asker: Asker) => call(asker, 'GET', path);
const page = (use: (ctx: Context) => Promise<unknown>) => (asker: Asker) => serve(asker, use);
const getEach = (path: (subject: Subject) => string) => (asker: Asker, subject: Subject) =>
  call(asker, 'GET', path(subject));
/** What is done answers nothing of the post: that it was done shows that it is there. */
const doEach =
  (method: string, path: (subject: Subject) => string, body: unknown) =>
  async (asker: Asker, subject: Subject) =>
    (await call(asker, method, path(subject), body)) && subject.mark;
/** A comment that cannot be there is asked for by the id of the post. */
const commentOf = ({ commentId, id }: Subject) => commentId ?? id;
const hasComment = ({ commentId }: Subject) => commentId !== null;

const LISTS: Place[] = [
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
  { name: 'page: landing', ask: page(getLanding), lists: are('public') },
  {
    name: 'page: today',
    ask: page(getToday),
    isOwn: true,
    lists: inFeed,
  },
  { name: 'API: feed', ask: get('/api/v1/me/feed?limit=50'), lists: inFeed },
  { name: 'page: feed', ask: page((ctx) => getFeedPage(ctx, { limit: 50 })), lists: inFeed },
  { name: 'API: series', ask: get(`/api/v1/series/${SHARED.series}`) },
  { name: 'page: series', ask: page((ctx) => getSeries(ctx, SHARED.series)) },
  {
    name: 'API: what I read',
    ask: get('/api/v1/reading?limit=50'),
    lists: (_, { as }) => as !== undefined,
  },
  {
    name: 'page: what I read',
    ask: page((ctx) => getReadingPage(ctx, { show: 'begun', limit: 50 })),
    lists: (_, { as }) => as !== undefined,
  },
  { name: 'API: series that I read', ask: get('/api/v1/reading/series'), lists: never },
  { name: 'page: all series', ask: page((ctx) => listSeries(ctx, { limit: 50 })), lists: never },
];

const SEARCHES: Place[] = [
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
];

const POSTS: Place[] = [
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
      serve(asker, (ctx) => getPostComment(ctx, subject.slug, commentOf(subject), { sort: 'best' })),
    lists: hasComment,
  },
  {
    name: 'API: old path',
    askEach: getEach(({ oldPath }) => `/api/v1/redirects/resolve?path=${encodeURIComponent(oldPath)}`),
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
  { name: 'API: reading a post', askEach: doEach('POST', ({ slug }) => `/api/v1/posts/${slug}/reads`, {}) },
  {
    name: 'API: whether I read a post',
    askEach: doEach('GET', ({ slug }) => `/api/v1/reading/posts/${slug}`, undefined),
    lists: (_, { as }) => as !== undefined,
  },
  {
    name: 'API: marking a post as begun',
    askEach: doEach('PUT', ({ slug }) => `/api/v1/reading/posts/${slug}`, { state: 'begun' }),
    lists: (_, { as }) => as !== undefined,
  },
  {
    name: 'API: saying what helped',
    askEach: doEach('PUT', ({ slug }) => `/api/v1/posts/${slug}/helpful`, { helpful: true }),
  },
  {
    name: 'API: reactions',
    askEach: doEach('GET', ({ id }) => `/api/v1/reactions/post/${id}`, undefined),
  },
  {
    name: 'API: who reacted',
    askEach: doEach('GET', ({ id }) => `/api/v1/reactions/post/${id}/people`, undefined),
  },
  {
    name: 'API: reacting',
    askEach: doEach('PUT', ({ id }) => `/api/v1/reactions/post/${id}`, { kind: 'like' }),
    lists: (_, { as, relation }) => as !== undefined && !relation.isAuthor,
  },
  {
    name: 'API: writing a comment',
    askEach: doEach('POST', ({ id }) => `/api/v1/threads/post/${id}/comments`, { markdown: 'Well said.' }),
    lists: (_, { as }) => as !== undefined,
  },
  {
    name: 'API: watching a discussion',
    askEach: doEach('PUT', ({ id }) => `/api/v1/me/threads/post/${id}/level`, { level: 'watching' }),
    lists: (_, { as }) => as !== undefined,
  },
];

/** What comes to people by itself: of what they may not see, nothing; what else is in it is for each to say. */
const COMES: Place[] = [
  { name: 'API: notices', ask: get('/api/v1/me/notices?limit=50'), lists: never },
  {
    name: 'digests',
    ask: (asker) => serve(asker, (ctx) => composeDigests(ctx, asker)),
    lists: never,
  },
];

const FEEDS = ['', `/tags/${SHARED.tag}`, '/people/bob', `/series/${SHARED.series}`].flatMap((of) =>
  FEED_FORMATS.flatMap((format) =>
    (['', '/zh-TW'] as const).map((prefix) => ({
      name: `feed: ${prefix}${feedPath(of, format)}`,
      ask: get(prefix + feedPath(of, format)),
    })),
  ),
);

const OUTSIDE: Place[] = [
  ...FEEDS,
  { name: 'llms.txt', ask: get('/llms.txt') },
  { name: 'llms.txt in Chinese', ask: get('/zh-TW/llms.txt') },
  { name: 'Markdown', askEach: getEach(({ slug }) => `/posts/${slug}.md`) },
  {
    name: 'Markdown in Chinese',
    askEach: (asker: Asker, { slug }: Subject) => serve(asker, (ctx) => getPostMarkdown(ctx, slug), 'zh-TW'),
  },
  {
    name: 'sitemap',
    ask: async (asker: Asker) => {
      const index = await get('/sitemap.xml')(asker);
      const files = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]+)<\/loc>/g)].map(([, path = '']) => path);
      return (await Promise.all(files.map((path) => get(path)(asker)))).join('\n');
    },
  },
];

const tagMarkOf = ({ tagMark }: Subject) => tagMark;

/** Whoever may see a post may know of its tags. */
const TAGS_OF_POSTS: Place[] = [
  { name: 'API: tag', askEach: getEach(({ tagMark }) => `/api/v1/tags/${tagMark}`) },
  {
    name: 'page: tag of one post',
    askEach: (asker: Asker, { tagMark }: Subject) =>
      serve(asker, (ctx) => getTagWithPosts(ctx, tagMark, { limit: 50 })),
  },
].map((place) => ({ ...place, markOf: tagMarkOf }));

/** A tag that no post for everybody has is listed and found nowhere, and nobody can follow it: that would make it known. */
const TAGS: Place[] = [
  { name: 'API: tags', ask: get('/api/v1/tags?limit=100') },
  {
    name: 'API: following a tag',
    askEach: async (asker: Asker, { tagMark }: Subject) =>
      (await call(asker, 'PUT', `/api/v1/tags/${tagMark}/follow`)) && tagMark,
    lists: (_: Subject, { as }: Asker) => as !== undefined,
  },
  {
    name: 'API: search for a tag',
    askEach: getEach(({ tagMark }) => `/api/v1/search?kind=tag&q=${tagMark}`),
  },
  {
    name: 'API: suggestions of tags',
    askEach: getEach(({ tagMark }) => `/api/v1/search/suggestions?q=${tagMark}`),
  },
].map((place) => ({ ...place, markOf: tagMarkOf }));

const STAFF: Place[] = [
  { name: 'API: editing', askEach: getEach(({ id }) => `/api/v1/me/posts/${id}`) },
  {
    name: 'API: how it is received',
    askEach: doEach('GET', ({ id }) => `/api/v1/me/posts/${id}/reach`, undefined),
  },
];

/** Every place where a post may show: a new one is one entry here. */
export const SURFACES: Surface[] = [
  ...[...LISTS, ...SEARCHES, ...POSTS, ...COMES].map(shownTo('reader')),
  ...TAGS_OF_POSTS.map(shownTo('either')),
  ...[...OUTSIDE, ...TAGS].map(shownTo('anybody')),
  ...STAFF.map(shownTo('staff')),
];

function shownTo(audience: Surface['audience']) {
  return (place: Place): Surface => ({ ...place, audience });
}

async function composeDigests(ctx: Context, { as, members }: Asker): Promise<unknown> {
  if (!as) return null;
  const { locale } = ctx;
  const readers = members.map(({ personId, name }) => ({
    personId,
    name,
    locale,
    timeZone: 'UTC',
    since: 0,
  }));
  const parts = await Promise.all(ctx.registry.digests.map((section) => section.compose(ctx, readers)));
  return parts.map((part) => part.get(as.personId) ?? null);
}
