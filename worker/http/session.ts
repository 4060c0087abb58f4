import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { ACCESS_SECONDS } from '#src/accounts/session.ts';
import { isTimeZone } from '#src/accounts/time-zone.ts';
import { authenticateBearer, authenticateCookies } from '#worker/accounts/authenticate.ts';
import { DEVICE_SECONDS, rememberDevice } from '#worker/accounts/known-devices.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { readBearer } from '#worker/http/bearer.ts';
import {
  ACCESS_COOKIE,
  DEVICE_COOKIE,
  hasSessionCookie,
  REFRESH_COOKIE,
  readCookie,
  sessionCookie,
} from '#worker/http/cookies.ts';
import { isSafe } from '#worker/http/csrf.ts';

/**
 * Authenticates the actor. A bearer token (API only) takes precedence over cookies; without either the database is not read.
 * Changes of the session become cookies of the answer.
 */
export const session: MiddlewareHandler<HonoEnv> = async (c, next) => {
  const { ctx } = c.var;
  const request = c.req.raw;
  const check = !isSafe(request.method);
  const bearer = readBearer(request);
  ctx.session.userAgent = request.headers.get('User-Agent') ?? '';
  ctx.session.devices = readCookie(request, DEVICE_COOKIE) ?? '';
  ctx.session.timeZone = guessTimeZone(c);
  if (bearer) await authenticateBearer(ctx, bearer, check);
  else if (hasSessionCookie(request)) {
    const cookies = {
      access: readCookie(request, ACCESS_COOKIE),
      refresh: readCookie(request, REFRESH_COOKIE),
    };
    await authenticateCookies(ctx, cookies, check);
  }
  await next();
  // A program with a token of its own gets no cookies.
  if (!bearer) await writeCookies(c);
};

/** The time zone that Cloudflare derives from the address; null outside production, where the value is made up. */
function guessTimeZone(c: HonoContext<HonoEnv>): string | null {
  if (c.var.ctx.config.environment !== 'production') return null;
  const timeZone = (c.req.raw.cf as { timezone?: string } | undefined)?.timezone;
  return timeZone && isTimeZone(timeZone) ? timeZone : null;
}

async function writeCookies(c: HonoContext<HonoEnv>): Promise<void> {
  const { ctx } = c.var;
  const { change, claims } = ctx.session;
  if (!change) return;
  const set = (name: string, value: string, seconds: number) =>
    c.header('Set-Cookie', sessionCookie(c.req.raw, name, value, seconds), { append: true });
  if (change === 'clear') {
    set(ACCESS_COOKIE, '', 0);
    set(REFRESH_COOKIE, '', 0);
  } else {
    set(ACCESS_COOKIE, change.access, ACCESS_SECONDS);
    if (change.refresh) set(REFRESH_COOKIE, change.refresh.token, change.refresh.seconds);
    if (claims) set(DEVICE_COOKIE, await rememberDevice(ctx, claims.personId), DEVICE_SECONDS);
  }
  // No cache may keep an answer that sets a person's cookies.
  c.header('Cache-Control', 'private, no-store');
}
