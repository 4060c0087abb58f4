import type { MiddlewareHandler } from 'hono';
import type { HonoEnv } from '#worker/http/api.ts';
import { isSafe, mayBeOneClick } from '#worker/http/csrf.ts';
import { isApi } from '#worker/http/is-api.ts';
import { limitBurst, limitRate } from '#worker/http/limit-rate.ts';

const limitWrites = limitRate('write');

/**
 * Pages: a form that changes something counts exactly, as a write; reading meets only the burst limit, because whole
 * schools share an address. So do all readers of one mail service who leave a list by its button, whose token is what counts.
 * The API's routes count by themselves.
 */
export const limitPages: MiddlewareHandler<HonoEnv> = (c, next) => {
  if (isApi(c.req.path)) return next();
  return isSafe(c.req.method) || mayBeOneClick(c.req) ? limitBurst(c, next) : limitWrites(c, next);
};
