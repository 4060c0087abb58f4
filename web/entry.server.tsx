import { isbot } from 'isbot';
import { renderToReadableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { appContext } from '#web/app-context.ts';
import { renderStatic } from '#web/static-page.tsx';
import { pagePolicy } from '#worker/http/security-headers.ts';

/**
 * Renders a page. An anonymous page is one string, rendered at once, with no script of the framework and no nonce, so that it
 * can be cached. A member's page streams, with a nonce for its scripts.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const ctx = context.get(appContext);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (ctx.actor.kind === 'anonymous') {
    return new Response(renderStatic(new URL(request.url), routerContext), { status, headers });
  }
  const nonce = crypto.randomUUID();
  headers.set('Content-Security-Policy', await pagePolicy(ctx.config, nonce));
  const stream = await renderToReadableStream(
    <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
    { nonce, signal: request.signal, onError: (error) => ctx.log.error('render failed', error) },
  );
  if (isbot(request.headers.get('User-Agent') ?? '')) await stream.allReady;
  return new Response(stream, { status, headers });
}
