import { personGroups } from '#src/accounts/cache-groups.ts';
import { FEED_FORMATS, feedPath } from '#src/feeds/feed.ts';
import { postGroup } from '#src/posts/cache-groups.ts';
import { QUESTIONS, questionGroup } from '#src/questions/cache-groups.ts';
import type { CachedPages } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';

const feedsOf = (path: string) => FEED_FORMATS.map((format) => feedPath(path, format));

/** The cached pages for programs: the feeds, the sitemap, and posts as text. */
export const feedPages: CachedPages[] = [
  {
    paths: [
      ...['', '/tags/:key', '/series/:key'].flatMap(feedsOf),
      ...['/llms.txt', '/sitemap.xml', '/sitemaps/:name'],
    ],
    groups: () => [LISTS],
  },
  {
    paths: feedsOf('/people/:key'),
    groups: ({ key: name }) => personGroups({ name }),
  },
  {
    paths: ['/questions', '/tags/:key/questions'].flatMap(feedsOf),
    groups: () => [QUESTIONS, NAMES],
  },
  {
    paths: feedsOf('/questions/:key'),
    groups: ({ key = '' }) => [NAMES, questionGroup(key)],
  },
  { paths: ['/questions/:slug.md'], groups: ({ slug = '' }) => [NAMES, questionGroup(slug)] },
  { paths: ['/posts/:slug.md'], groups: ({ slug = '' }) => [NAMES, postGroup(slug)] },
  // These change with the version of the site alone, which is in every key.
  { paths: ['/robots.txt', '/.well-known/api-catalog'], groups: () => [] },
];
