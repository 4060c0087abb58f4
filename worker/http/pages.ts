import * as build from 'virtual:react-router/server-build';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import type { AppError } from '#src/shared/errors.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { CACHEABLE, UNCACHEABLE } from '#src/shared/page-cache.ts';
import { appContext } from '#web/app-context.ts';
import { type StaticPages, staticPages } from '#web/static-page.tsx';
import { hasSessionCookie } from '#worker/http/cookies.ts';
import { isSafe } from '#worker/http/csrf.ts';
import { readForm } from '#worker/http/read-body.ts';
import type { Context } from '#worker/platform/context.ts';

const mode = import.meta.env.MODE;

/** One handler per language: the same routes, under `/` and under `/zh-TW`. */
const handlers: Record<Locale, ReturnType<typeof createRequestHandler>> = {
  en: createRequestHandler(build, mode),
  'zh-TW': createRequestHandler({ ...build, basename: localePath('zh-TW', '/') }, mode),
};

/** The renderers of static pages; null in development, where hot reload needs the ordinary handler. */
const statics: Record<Locale, StaticPages> | null = import.meta.env.PROD
  ? { en: staticPages(build, '/'), 'zh-TW': staticPages(build, localePath('zh-TW', '/')) }
  : null;

/** Renders a page: React Router's loader or action calls the services in process, with the same Context. */
export async function renderPage(request: Request, ctx: Context): Promise<Response> {
  const provider = new RouterContextProvider();
  provider.set(appContext, ctx);
  const isStatic = ctx.actor.kind === 'anonymous' && isSafe(request.method) && !isDataRequest(request);
  const response =
    (isStatic && (await statics?.[ctx.locale](request, provider))) ||
    (await handlers[ctx.locale](request, provider));
  if (!isForEverybody(request, response, ctx)) response.headers.set('Cache-Control', UNCACHEABLE);
  return response;
}

/** Whether React Router requests only a page's data, for a navigation inside a hydrated page. */
function isDataRequest(request: Request): boolean {
  return /^[^?#]*\.data(?:[?#]|$)/.test(request.url);
}

/** Whether an answer is a page that opted in (`export const headers = cacheable`) and was rendered for an anonymous reader. */
function isForEverybody(request: Request, { status, headers }: Response, ctx: Context): boolean {
  return (
    headers.get('Cache-Control') === CACHEABLE &&
    (status === 200 || status === 301) &&
    isSafe(request.method) &&
    ctx.actor.kind === 'anonymous' &&
    !hasSessionCookie(request)
  );
}

/** Renders the error page of a request that was refused before it reached a page, with the error's status and headers. */
export async function renderRefusal(request: Request, ctx: Context, error: AppError): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  ctx.refusal = { error, form: await formToReturn(request, error), to: pathname + search };
  const url = new URL(localePath(ctx.locale, '/refused'), request.url);
  const response = await renderPage(new Request(url, { headers: request.headers }), ctx);
  for (const [name, value] of Object.entries(error.headers)) response.headers.set(name, value);
  return response;
}

/**
 * The form of a request that came from our own pages too often. Other refusals may be of forms that somebody else made up, so
 * nothing of them is shown.
 */
async function formToReturn(request: Request, { code }: AppError): Promise<FormData | null> {
  if (code !== 'rate_limited' || isSafe(request.method)) return null;
  return readForm(request, 'post').catch(() => null);
}
