import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import type { Api, HonoEnv } from '#worker/http/api.ts';

/** Answers OPTIONS requests that are no CORS preflight with the methods of a path of the API. */
export function answerOptions(api: Api): MiddlewareHandler<HonoEnv> {
  return async (c, next) => {
    if (c.req.method !== 'OPTIONS' || c.req.header('Access-Control-Request-Method')) return next();
    const allowed = allowedMethods(api, c.req.path);
    if (allowed.length === 0) throw new AppError('not_found');
    return c.body(null, 204, { Allow: allowed.join(', ') });
  };
}

/** Refuses requests that match no route of the API: 405 for a known path with another method, otherwise 404. */
export function answerUnmatched(api: Api): MiddlewareHandler<HonoEnv> {
  return async (c) => {
    const allowed = allowedMethods(api, c.req.path);
    if (allowed.length === 0) throw new AppError('not_found');
    throw new AppError('method_not_allowed', { headers: { Allow: allowed.join(', ') } });
  };
}

/** The methods that the document lists for a path, with the implied HEAD and OPTIONS. */
function allowedMethods(api: Api, path: string): string[] {
  const methods = documentedRoutes(api)
    .filter((route) => toPattern(route.path).test(path))
    .map((route) => route.method.toUpperCase());
  if (methods.length === 0) return [];
  return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])];
}

function documentedRoutes(api: Api): { method: string; path: string }[] {
  return api.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route] : [],
  );
}

function toPattern(path: string): RegExp {
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+');
  return new RegExp(`^${escaped}/?$`);
}
