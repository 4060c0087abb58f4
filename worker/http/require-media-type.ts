import type { RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import type { HonoEnv } from '#worker/http/api.ts';

/** Refuses a body of another media type than the route declares with 415, before the body is read. */
export function requireMediaType(request: RouteConfig['request']): MiddlewareHandler<HonoEnv> {
  const accepted = Object.keys(request?.body?.content ?? {});
  const isRequired = request?.body?.required ?? false;
  return async (c, next) => {
    if (accepted.length > 0 && (isRequired || c.req.raw.body)) {
      const [type = ''] = (c.req.header('Content-Type') ?? '').split(';');
      if (!accepted.some((one) => matches(one, type.trim().toLowerCase())))
        throw new AppError('unsupported_media_type', { headers: { Accept: accepted.join(', ') } });
    }
    await next();
  };
}

function matches(accepted: string, type: string): boolean {
  if (accepted === '*/*') return type !== '';
  return accepted.endsWith('/*') ? type.startsWith(accepted.slice(0, -1)) : type === accepted.toLowerCase();
}
