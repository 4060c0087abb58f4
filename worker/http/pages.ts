import * as build from 'virtual:react-router/server-build';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import type { Locale } from '#src/shared/locale.ts';
import { localePath } from '#src/shared/locale.ts';
import { appContext } from '#web/app-context.ts';
import type { Context } from '#worker/platform/context.ts';

const mode = import.meta.env.MODE;

/** One handler a language: the same routes, under `/` and under `/zh-TW`. */
const handlers: Record<Locale, ReturnType<typeof createRequestHandler>> = {
  en: createRequestHandler(build, mode),
  'zh-TW': createRequestHandler({ ...build, basename: localePath('zh-TW', '/') }, mode),
};

/** Renders a page: React Router's loader or action calls the services in process, with the same Context. */
export async function renderPage(request: Request, ctx: Context): Promise<Response> {
  const provider = new RouterContextProvider();
  provider.set(appContext, ctx);
  const response = await handlers[ctx.locale](request, provider);
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}
