import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import { negotiateLocale, splitLocale } from '#src/shared/locale.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { type Context, createContext } from '#worker/platform/context.ts';

/** Builds the Context of a request, gives it an id, refuses unknown hosts, and logs how it went. */
export const requestContext: MiddlewareHandler<HonoEnv> = async (c, next) => {
  const started = performance.now();
  const url = new URL(c.req.url);
  const ctx = createContext(c.env, {
    waitUntil: (work) => c.executionCtx.waitUntil(work),
    locale: isApi(url.pathname)
      ? negotiateLocale(c.req.header('Accept-Language'))
      : splitLocale(url.pathname).locale,
    requestId: c.req.header('CF-Ray') ?? undefined,
  });
  ctx.address = callerAddress(ctx, c.req.raw);
  c.set('ctx', ctx);
  requireAllowedHost(ctx, url);
  await next();
  c.header('X-Request-Id', ctx.requestId);
  c.header('Server-Timing', serverTiming(ctx, performance.now() - started), { append: true });
};

/** Whether a path belongs to the API, whose errors are JSON. */
export function isApi(path: string): boolean {
  return path.startsWith('/api/');
}

/** `CF-Connecting-IP` is Cloudflare's word in production; locally it would be whatever the client sends. */
function callerAddress(ctx: Context, request: Request): string {
  if (ctx.config.environment !== 'production') return 'local';
  return request.headers.get('CF-Connecting-IP') ?? 'unknown';
}

function requireAllowedHost(ctx: Context, url: URL): void {
  if (!ctx.config.allowedHosts.includes(url.hostname)) throw new AppError('host_not_allowed');
}

function serverTiming(ctx: Context, total: number): string {
  const { roundTrips, rowsRead, milliseconds } = ctx.db.stats;
  return `total;dur=${total.toFixed(1)}, db;dur=${milliseconds.toFixed(1)};desc="${roundTrips} trips, ${rowsRead} rows"`;
}
