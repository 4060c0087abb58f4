import { postPath } from '#src/posts/rules.ts';
import { drawSharingCard } from '#src/posts/sharing-card.ts';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import type { Api } from '#worker/http/api.ts';
import type { Context } from '#worker/platform/context.ts';
import { drawPng } from '#worker/platform/drawing/draw-png.ts';
import { selectCardTexts } from '#worker/posts/sharing/select-card-texts.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';

/** The picture for a title that cannot be drawn. */
const PICTURE_OF_SITE = '/og.png';

/** Registers the pictures that other sites show beside links to posts. */
export function sharingCardRoutes(api: Api): void {
  for (const locale of LOCALES) {
    api.get(localePath(locale, '/posts/:slug/card.png'), async (c) => {
      const { ctx } = c.var;
      const slug = c.req.param('slug') ?? '';
      c.header('Cache-Control', CACHEABLE);
      const picture = await findCard(ctx, slug);
      if (!picture) {
        const { to } = await resolveRedirect(ctx, postPath(slug));
        return c.redirect(localePath(locale, `${to}/card.png`), 301);
      }
      const png = await drawPng(ctx, picture);
      if (!png) return c.redirect(PICTURE_OF_SITE, 302);
      c.header('Content-Type', 'image/png');
      // Sites that show the picture may load it in the browsers of their readers.
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      return c.body(png);
    });
  }
}

/** The card of a post that everybody may read, in the reader's language, else in the one that exists. */
async function findCard(ctx: Context, slug: string) {
  const [[row]] = await ctx.db.batch([selectCardTexts(ctx.db, slug, ctx.locale, ctx.clock.now())]);
  if (!row) return null;
  const names = row.authors.map(({ displayName }) => displayName);
  return drawSharingCard({
    title: row.title,
    authors: names.join(row.locale === 'en' ? ', ' : '、'),
    host: new URL(ctx.config.publicOrigin).host,
    locale: row.locale,
  });
}
