import { isbot } from 'isbot';
import { renderToReadableStream, renderToString } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { splitLocale } from '#src/shared/locale.ts';
import { appContext } from '#web/app-context.ts';
import { frozenFrame } from '#web/frozen-frame.tsx';
import { FrozenFrameContext } from '#web/shell.tsx';
import { PlainLinks } from '#web/ui/link.tsx';
import { pagePolicy } from '#worker/http/security-headers.ts';

/**
 * Renders a page. What anonymous people read is one string, rendered at once, with no script of the framework and no
 * nonce, so that it can be cached; a signed-in person's page streams, with a nonce for its scripts.
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
    return new Response(`<!DOCTYPE html>${renderStatic(request.url, routerContext)}`, { status, headers });
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

/** Nothing here is ever hydrated: links are plain, and the frame is ready made, but where it shows what was searched. */
function renderStatic(url: string, routerContext: EntryContext): string {
  const location = new URL(url);
  const { pathname, search } = location;
  const { locale, path } = splitLocale(pathname);
  return renderToString(
    <PlainLinks value={locale === 'en' ? '' : `/${locale}`}>
      <FrozenFrameContext value={/[?&]q=/.test(search) ? null : frozenFrame(locale, path, search)}>
        <ServerRouter context={onlyMatched(routerContext)} url={location} />
      </FrozenFrameContext>
    </PlainLinks>,
  );
}

/**
 * The router builds every route it is given anew for each page; one that goes nowhere needs only where it is. It also
 * has nobody to hand its data over to.
 */
function onlyMatched(routerContext: EntryContext): EntryContext {
  const { manifest, routeModules, staticHandlerContext } = routerContext;
  const routes: typeof manifest.routes = {};
  const modules: typeof routeModules = {};
  for (const { route } of staticHandlerContext.matches) {
    routes[route.id] = manifest.routes[route.id];
    modules[route.id] = routeModules[route.id];
  }
  return {
    ...routerContext,
    manifest: { ...manifest, routes },
    routeModules: modules,
    serverHandoffStream: undefined,
  };
}
