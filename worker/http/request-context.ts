import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import { negotiateLocale, splitLocale } from '#src/shared/locale.ts';
import { features } from '#worker/features.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { isApi } from '#worker/http/is-api.ts';
import { actsAs } from '#worker/platform/actor.ts';
import { type Context, createContext } from '#worker/platform/context.ts';

/** Builds the Context of a request, and adds the request's id to the answer, and its timing where nobody can misuse it. */
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
  // Set directly on the response: Hono's own method would copy it.
  const { headers } = c.res;
  headers.set('X-Request-Id', ctx.requestId);
  headers.set('X-Cache', 'bypass');
  // The API chooses the language by this header; pages by their path.
  if (isApi(url.pathname)) headers.append('Vary', 'Accept-Language');
  if (maySeeTiming(ctx)) headers.append('Server-Timing', serverTiming(ctx, performance.now() - started));
};

/** The caller's address. In production Cloudflare sets `CF-Connecting-IP`; elsewhere any client could. */
function callerAddress(ctx: Context, request: Request): string {
  if (ctx.config.environment !== 'production') return 'local';
  return request.headers.get('CF-Connecting-IP') ?? 'unknown';
}

/** Refuses hosts that are not configured: links, cookies and cache keys are made from the host. */
export const requireAllowedHost: MiddlewareHandler<HonoEnv> = async (c, next) => {
  if (!c.var.ctx.config.allowedHosts.includes(hostOf(c.req.url))) throw new AppError('host_not_allowed');
  await next();
};

/** The host of an absolute URL, without port; cheaper than parsing the URL. */
function hostOf(url: string): string {
  return /^https?:\/\/(\[[^\]]*\]|[^/:?#@]*)(?::\d+)?(?:[/?#]|$)/.exec(url)?.[1] ?? '';
}

/** The work of the database tells whether there is an account or a hidden post, so in production only admins see it. */
function maySeeTiming(ctx: Context): boolean {
  return ctx.config.environment !== 'production' || actsAs(ctx, 'admin');
}

function serverTiming(ctx: Context, total: number): string {
  const { roundTrips, rowsRead, milliseconds } = ctx.db.stats;
  const db = `db;dur=${milliseconds.toFixed(1)};desc="${roundTrips} trips, ${rowsRead} rows"`;
  return `total;dur=${total.toFixed(1)}, ${db}, render;dur=${(total - milliseconds).toFixed(1)}`;
}
