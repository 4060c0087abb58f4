import type { MiddlewareHandler } from 'hono';
import type { BodyLimit } from '#src/shared/body-limits.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { drain, readBody } from '#worker/http/read-body.ts';

/** Reads the body of a call of the API within a limit. */
export function limitBody(limit: BodyLimit): MiddlewareHandler<HonoEnv> {
  return async (c, next) => {
    if (c.req.raw.body) c.req.raw = new Request(c.req.raw, { body: await readBody(c.req.raw, limit) });
    await next();
  };
}

/**
 * Reads what a refusal left of the body, up to a bound: a connection that is closed before it delivered its bytes is reset,
 * and its caller never sees the answer.
 */
export const drainBody: MiddlewareHandler<HonoEnv> = async (c, next) => {
  const { body } = c.req.raw;
  await next();
  await drain(body);
};
