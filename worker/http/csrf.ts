import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { readBearer } from '#worker/http/bearer.ts';
import { hasSessionCookie } from '#worker/http/cookies.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a method changes nothing. */
export function isSafe(method: string): boolean {
  return SAFE.has(method);
}

/** The path to which mail programs post to unsubscribe (RFC 8058); the token in the path is the authorization. */
const ONE_CLICK_PATH = /^(?:\/zh-TW)?\/u\/[\w-]+$/;

/** Whether a request may be a one-click unsubscription. */
export function mayBeOneClick({ method, path }: { method: string; path: string }): boolean {
  return method === 'POST' && ONE_CLICK_PATH.test(path);
}

/**
 * Unsafe methods must come from our own pages or from a configured origin. A browser always sends the origin of a POST. A
 * program sends none and is allowed only without a session cookie. Bearer tokens need no check, because browsers never send
 * them by themselves.
 */
export const csrf: MiddlewareHandler<HonoEnv> = async (c, next) => {
  if (
    !isSafe(c.req.method) &&
    !readBearer(c.req.raw) &&
    !mayBeOneClick(c.req) &&
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
