import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import { negotiateLocale, splitLocale } from '#src/shared/locale.ts';
import { features } from '#worker/features.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { isApi } from '#worker/http/is-api.ts';
import { type Context, createContext } from '#worker/platform/context.ts';

/** Builds the Context of a request, gives it an id, and says how long it took. */
export const requestContext: MiddlewareHandler<HonoEnv> = async (c, next) => {
  const started = performance.now();
  const url = new URL(c.req.url);
  const ctx = createContext(c.env, {
    features,
    waitUntil: (work) => c.executionCtx.waitUntil(work),
    locale: isApi(url.pathname)
      ? negotiateLocale(c.req.header('Accept-Language'))
      : splitLocale(url.pathname).locale,
    requestId: c.req.header('CF-Ray') ?? undefined,
  });
  ctx.address = callerAddress(ctx, c.req.raw);
  c.set('ctx', ctx);
  await next();
  // Straight on the answer: Hono's own way would copy it.
  const { headers } = c.res;
  headers.set('X-Request-Id', ctx.requestId);
  headers.set('X-Cache', 'bypass');
  // What the language of an answer was chosen by; a page's stands in its path.
  if (isApi(url.pathname)) headers.append('Vary', 'Accept-Language');
  headers.append('Server-Timing', serverTiming(ctx, performance.now() - started));
};

/** `CF-Connecting-IP` is Cloudflare's word in production; locally it would be whatever the client sends. */
function callerAddress(ctx: Context, request: Request): string {
  if (ctx.config.environment !== 'production') return 'local';
  return request.headers.get('CF-Connecting-IP') ?? 'unknown';
}

/** Hosts that are not configured are refused: links, cookies and cache keys are made of the host. */
export const requireAllowedHost: MiddlewareHandler<HonoEnv> = async (c, next) => {
  if (!c.var.ctx.config.allowedHosts.includes(hostOf(c.req.url))) throw new AppError('host_not_allowed');
  await next();
};

/** The host of an absolute URL, without port: parsing the URL once more would cost more than the check. */
function hostOf(url: string): string {
  return /^https?:\/\/(\[[^\]]*\]|[^/:?#@]*)(?::\d+)?(?:[/?#]|$)/.exec(url)?.[1] ?? '';
}

function serverTiming(ctx: Context, total: number): string {
  const { roundTrips, rowsRead, milliseconds } = ctx.db.stats;
  const db = `db;dur=${milliseconds.toFixed(1)};desc="${roundTrips} trips, ${rowsRead} rows"`;
  return `total;dur=${total.toFixed(1)}, ${db}, render;dur=${(total - milliseconds).toFixed(1)}`;
}
