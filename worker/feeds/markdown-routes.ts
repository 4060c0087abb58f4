import { toApiCatalog } from '#src/feeds/api-catalog.ts';
import { postPath } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { answer } from '#worker/feeds/answer.ts';
import { getLlms, getPostMarkdown } from '#worker/feeds/markdown.ts';
import { getQuestionMarkdown } from '#worker/feeds/question-markdown.ts';
import type { Api } from '#worker/http/api.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';

/** Registers the site as text: llms.txt, every post as Markdown, and the catalog of the API (RFC 9727). */
export function markdownRoutes(api: Api): void {
  for (const locale of LOCALES) {
    api.get(localePath(locale, '/llms.txt'), async (c) => {
      const { text } = await getLlms(c.var.ctx);
      return answer(c, { text, type: 'text/plain', modifiedAt: 0 });
    });
    api.get(localePath(locale, '/posts/:file{[^/]+\\.md}'), async (c) => {
      const slug = (c.req.param('file') ?? '').replace(/\.md$/, '');
      const post = await getPostMarkdown(c.var.ctx, slug).catch(orNothing);
      if (!post) {
        const { to } = await resolveRedirect(c.var.ctx, postPath(slug));
        c.header('Cache-Control', CACHEABLE);
        return c.redirect(localePath(locale, `${to}.md`), 301);
      }
      c.header('Content-Language', post.locale);
      const links = `<${post.url}>; rel="canonical"`;
      return answer(c, { text: post.text, type: 'text/markdown', modifiedAt: post.updated, links });
    });
    api.get(localePath(locale, '/questions/:file{[^/]+\\.md}'), async (c) => {
      const question = await getQuestionMarkdown(c.var.ctx, (c.req.param('file') ?? '').replace(/\.md$/, ''));
      c.header('Content-Language', question.locale);
      const links = `<${question.url}>; rel="canonical"`;
      return answer(c, { text: question.text, type: 'text/markdown', modifiedAt: question.updated, links });
    });
    // The page of a post links to its Markdown in a header, which keeps the head of the page small.
    api.use(localePath(locale, '/posts/:slug'), async (c, next) => {
      await next();
      const { status, headers } = c.res;
      if (status !== 200 || !headers.get('Content-Type')?.startsWith('text/html')) return;
      const { pathname } = new URL(c.req.url);
      headers.append('Link', `<${pathname}.md>; rel="alternate"; type="text/markdown"`);
    });
  }
  api.get('/.well-known/api-catalog', (c) => {
    const text = toApiCatalog(c.var.ctx.config.publicOrigin);
    const type = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';
    return answer(c, { text, type, modifiedAt: 0 });
  });
}

/** Turns `not_found` into null, because a redirect may start at this address. */
function orNothing(error: unknown): null {
  if (error instanceof AppError && error.code === 'not_found') return null;
  throw error;
}
