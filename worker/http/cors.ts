import type { MiddlewareHandler } from 'hono';
import { cors as honoCors } from 'hono/cors';
import type { HonoEnv } from '#worker/http/api.ts';

/** Allows configured foreign origins to call the API with a token, never with a person's cookies. */
export const cors: MiddlewareHandler<HonoEnv> = (c, next) =>
  honoCors({
    origin: (origin) => (c.var.ctx.config.corsOrigins.includes(origin) ? origin : null),
    allowHeaders: ['Authorization', 'Content-Type', 'Accept-Language', 'Idempotency-Key'],
    exposeHeaders: [
      'Link',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'X-Request-Id',
    ],
    maxAge: 86_400,
  })(c, next);
