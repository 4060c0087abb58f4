import { FEED_FORMATS, feedPath } from '#src/feeds/feed.ts';
import { getPostMarkdown } from '#worker/feeds/markdown.ts';
import { SHARED } from '#worker/testing/subjects.ts';
import { get, getEach, type Surface, serve, shownTo } from '#worker/testing/surface.ts';

const feeds = ['', `/tags/${SHARED.tag}`, '/people/bob', `/series/${SHARED.series}`].flatMap((of) =>
  FEED_FORMATS.flatMap((format) =>
    (['', '/zh-TW'] as const).map((prefix) => ({
      name: `feed: ${prefix}${feedPath(of, format)}`,
      ask: get(prefix + feedPath(of, format)),
    })),
  ),
);

/** Where programs read posts. */
export const surfaces: Surface[] = shownTo('anybody', [
  ...feeds,
  { name: 'llms.txt', ask: get('/llms.txt') },
  { name: 'llms.txt in Chinese', ask: get('/zh-TW/llms.txt') },
  { name: 'Markdown', askEach: getEach(({ slug }) => `/posts/${slug}.md`) },
  {
    name: 'Markdown in Chinese',
    askEach: (asker, { slug }) => serve(asker, (ctx) => getPostMarkdown(ctx, slug), 'zh-TW'),
  },
  {
    name: 'sitemap',
    ask: async (asker) => {
      const index = await get('/sitemap.xml')(asker);
      const files = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]+)<\/loc>/g)].map(([, path = '']) => path);
      return (await Promise.all(files.map((path) => get(path)(asker)))).join('\n');
    },
  },
]);
