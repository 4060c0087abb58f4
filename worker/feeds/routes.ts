import { toRobots } from '#src/feeds/robots.ts';
import { parseSitemapName } from '#src/feeds/sitemap.ts';
import { AppError } from '#src/shared/errors.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { announceRoutes } from '#worker/feeds/announce-routes.ts';
import { answer } from '#worker/feeds/answer.ts';
import { plainFeedRoutes } from '#worker/feeds/feed-routes.ts';
import { markdownRoutes } from '#worker/feeds/markdown-routes.ts';
import { getSitemapFile, getSitemapIndex } from '#worker/feeds/sitemap.ts';
import type { Api } from '#worker/http/api.ts';

const XML = 'application/xml';

/** Registers what programs read of the site: feeds, Markdown, sitemap, robots.txt. They are not part of the API. */
export function feedRoutes(api: Api): void {
  plainFeedRoutes(api);
  markdownRoutes(api);
  announceRoutes(api);
  api.get('/sitemap.xml', async (c) => {
    const { xml, madeAt } = await getSitemapIndex(c.var.ctx);
    return answer(c, { text: xml, type: XML, modifiedAt: madeAt });
  });
  api.get('/sitemaps/:name', async (c) => {
    const file = parseSitemapName(c.req.param('name'));
    if (!file) throw new AppError('not_found');
    const { xml, madeAt } = await getSitemapFile(c.var.ctx, file.section, file.page);
    return answer(c, { text: xml, type: XML, modifiedAt: madeAt });
  });
  api.get('/robots.txt', (c) => {
    c.header('Cache-Control', CACHEABLE);
    return c.text(toRobots(c.var.ctx.config.publicOrigin));
  });
}
