import type { MiddlewareHandler } from 'hono';
import type { HonoEnv } from '#worker/http/api.ts';
import { isSafe, mayBeOneClick } from '#worker/http/csrf.ts';
import { isApi } from '#worker/http/is-api.ts';
import { limitBurst, limitRate } from '#worker/http/limit-rate.ts';

const limitWrites = limitRate('write');

/**
 * Limits requests for pages; the routes of the API have limits of their own. A form that changes something counts exactly, as
 * a write. Reading has only the burst limit, because whole schools share an address. The same holds for one-click
 * unsubscriptions, because all readers of a mail service share an address; they need a token.
 */
export const limitPages: MiddlewareHandler<HonoEnv> = (c, next) => {
  if (isApi(c.req.path)) return next();
  return isSafe(c.req.method) || mayBeOneClick(c.req) ? limitBurst(c, next) : limitWrites(c, next);
};
