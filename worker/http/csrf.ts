import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { hasSessionCookie } from '#worker/http/cookies.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Unsafe methods must come from our own pages or from a configured origin. A browser always says where a POST comes
 * from; a program says nothing, and is let in only without a session cookie. Bearer tokens are no cookies: nothing
 * sends them by itself.
 */
export const csrf: MiddlewareHandler<HonoEnv> = async (c, next) => {
  if (
    !SAFE.has(c.req.method) &&
    !c.req.header('Authorization') &&
    !comesFromUs(c.req.raw, c.var.ctx.config.corsOrigins)
  ) {
    throw new AppError('origin_not_allowed');
  }
  await next();
};

function comesFromUs(request: Request, trusted: readonly string[]): boolean {
  const origin = request.headers.get('Origin');
  if (origin) return origin === new URL(request.url).origin || trusted.includes(origin);
  const site = request.headers.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  return !hasSessionCookie(request);
}
