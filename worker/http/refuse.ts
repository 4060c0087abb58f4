import type { ErrorHandler } from 'hono';
import type { HonoEnv } from '#worker/http/api.ts';
import { isApi } from '#worker/http/is-api.ts';
import { renderRefusal } from '#worker/http/pages.ts';
import { problemResponse, toAppError } from '#worker/http/problem.ts';
import { ConfigError } from '#worker/platform/config.ts';
import { createLog } from '#worker/platform/log.ts';

/** Answers a thrown error: with problem details for programs, with the error page for people. */
export const refuse: ErrorHandler<HonoEnv> = async (error, c) => {
  const { ctx } = c.var;
  if (!ctx) return refuseWithoutContext(error, c.env);
  const isPage = !isApi(c.req.path) && c.req.header('Accept')?.includes('text/html');
  if (!isPage) return problemResponse(error, ctx, c.req.path);
  const known = toAppError(error, ctx);
  return renderRefusal(c.req.raw, ctx, known).catch(() => problemResponse(known, ctx, c.req.path));
};

/** Answers 503 when there is no Context; outside production the answer names the mistakes in the configuration. */
function refuseWithoutContext(error: Error, env: Env): Response {
  createLog({}).error('no context', error);
  const isSecret = String(env.ENVIRONMENT) === 'production' || !(error instanceof ConfigError);
  return new Response(isSecret ? 'Atoll is not available.' : error.message, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
