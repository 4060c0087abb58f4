import type { MiddlewareHandler } from 'hono';
import { canonicalPath } from '#src/shared/canonical-path.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { isSafe } from '#worker/http/csrf.ts';

/**
 * Redirects a path where nothing is to its canonical form: `/posts/Loop-C` to `/posts/loop-c`. It asks nobody whether there is
 * something, so a page that is found costs nothing more, and a hidden page looks like one that never was.
 */
export const redirectToCanonical: MiddlewareHandler<HonoEnv> = async (c, next) => {
  await next();
  if (c.res.status !== 404 || !isSafe(c.req.method)) return;
  const url = new URL(c.req.url);
  const path = canonicalPath(url.pathname);
  if (path) c.res = new Response(null, { status: 301, headers: { Location: path + url.search } });
};
