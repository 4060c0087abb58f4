import type { Context as HonoContext } from 'hono';
import { toAtom } from '#src/feeds/atom.ts';
import { isNotModified } from '#src/feeds/conditional.ts';
import { toRobots } from '#src/feeds/robots.ts';
import { parseSitemapName } from '#src/feeds/sitemap.ts';
import { AppError } from '#src/shared/errors.ts';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { getSiteFeed, getTagFeed } from '#worker/feeds/service.ts';
import { getSitemapFile, getSitemapIndex } from '#worker/feeds/sitemap.ts';
import type { Api, HonoEnv } from '#worker/http/api.ts';
import { sha256 } from '#worker/platform/crypto.ts';

const ATOM = 'application/atom+xml; charset=utf-8';
const XML = 'application/xml; charset=utf-8';

/** What machines read of the site: feeds, sitemap, robots.txt. They are no part of the API. */
export function feedRoutes(api: Api): void {
  for (const locale of LOCALES) {
    api.get(localePath(locale, '/feed.atom'), async (c) => {
      const feed = await getSiteFeed(c.var.ctx);
      return answer(c, toAtom(feed), ATOM, feed.updated);
    });
    api.get(localePath(locale, '/tags/:slug/feed.atom'), async (c) => {
      const feed = await getTagFeed(c.var.ctx, c.req.param('slug') ?? '');
      return answer(c, toAtom(feed), ATOM, feed.updated);
    });
  }
  api.get('/sitemap.xml', async (c) => {
    const { xml, madeAt } = await getSitemapIndex(c.var.ctx);
    return answer(c, xml, XML, madeAt);
  });
  api.get('/sitemaps/:name', async (c) => {
    const file = parseSitemapName(c.req.param('name'));
    if (!file) throw new AppError('not_found');
    const { xml, madeAt } = await getSitemapFile(c.var.ctx, file.section, file.page);
    return answer(c, xml, XML, madeAt);
  });
  api.get('/robots.txt', (c) => {
    c.header('Cache-Control', CACHEABLE);
    return c.text(toRobots(c.var.ctx.config.publicOrigin));
  });
}

/** The text, or 304 for who has it. The tag is made as the page cache makes it: through either door it is the same. */
async function answer(
  c: HonoContext<HonoEnv>,
  text: string,
  type: string,
  modifiedAt: number,
): Promise<Response> {
  const tag = `"${(await sha256(text)).slice(0, 32)}"`;
  c.header('ETag', tag);
  c.header('Last-Modified', new Date(modifiedAt).toUTCString());
  c.header('Cache-Control', CACHEABLE);
  if (isNotModified(c.req.raw.headers, { tag, modifiedAt })) return c.body(null, 304);
  c.header('Content-Type', type);
  return c.body(text);
}
