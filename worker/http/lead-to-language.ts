import type { MiddlewareHandler } from 'hono';
import { DEFAULT_LOCALE, localePath } from '#src/shared/locale.ts';
import type { HonoEnv } from '#worker/http/api.ts';

/** Addresses of journeys to a provider, which hold their language themselves. */
const OF_JOURNEYS = /^\/(?:auth|dev)\//;

/**
 * Leads a member who arrives at an address without a language to the same page in the language that they chose. A link on a
 * page of ours is followed as it stands: whoever presses it wants to read what it names.
 */
export const leadToLanguage: MiddlewareHandler<HonoEnv> = async (c, next) => {
  const { ctx } = c.var;
  const chosen = ctx.session.claims?.locale ?? ctx.locale;
  const { pathname, search } = new URL(c.req.url);
  if (
    chosen === ctx.locale ||
    ctx.locale !== DEFAULT_LOCALE ||
    OF_JOURNEYS.test(pathname) ||
    !arrives(c.req.raw)
  )
    return next();
  const headers = { Location: localePath(chosen, pathname) + search, 'Cache-Control': 'private, no-store' };
  return new Response(null, { status: 302, headers });
};

/** Whether a browser opens a page by a typed address, a bookmark or a link from elsewhere. */
function arrives({ method, headers }: Request): boolean {
  const from = headers.get('Sec-Fetch-Site');
  return (
    method === 'GET' &&
    headers.get('Sec-Fetch-Mode') === 'navigate' &&
    from !== null &&
    from !== 'same-origin'
  );
}
