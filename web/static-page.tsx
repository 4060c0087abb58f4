import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  type EntryContext,
  type RouteObject,
  type RouterContextProvider,
  type ServerBuild,
  ServerRouter,
  type StaticHandlerContext,
} from 'react-router';
import { splitLocale } from '#src/shared/locale.ts';
import { StaticFrameContext } from '#web/shell.tsx';
import { staticFrame } from '#web/static-frame.tsx';
import { PlainLinks } from '#web/ui/link.tsx';

/** Renders the page of an anonymous GET. Returns null for a request without a page. */
export type StaticPages = (request: Request, context: RouterContextProvider) => Promise<Response | null>;

/**
 * Renders pages that are never hydrated, from React Router's static handler. Its document handler would also encode the data
 * of every loader for a browser that never needs it, which costs as much as a small page. Loaders, redirects, error boundaries
 * and `headers` work as usual.
 */
export function staticPages(build: ServerBuild, basename: string): StaticPages {
  const { query } = createStaticHandler(toRoutes(build), { basename });
  return async (request, requestContext) => {
    const location = new URL(request.url);
    const context = await query(request, { requestContext });
    if (context instanceof Response) return context;
    if (!build.routes[context.matches.at(-1)?.route.id ?? '']?.module.default) return null;
    const html = renderStatic(location, toEntryContext(build, context));
    return toResponse(request, html, context.statusCode, pageHeaders(build, context));
  };
}

function toRoutes({ routes }: ServerBuild, parentId?: string): RouteObject[] {
  return Object.values(routes).flatMap((route) => {
    if (!route || (route.parentId || undefined) !== parentId) return [];
    const { id, path, module } = route;
    const shared = {
      id,
      path,
      loader: module.loader,
      ErrorBoundary: module.ErrorBoundary ? () => null : undefined,
    } as RouteObject;
    return [
      (route.index
        ? { ...shared, index: true }
        : { ...shared, children: toRoutes({ routes } as ServerBuild, id) }) as RouteObject,
    ];
  });
}

/** Returns the page's own `headers`. An error page has none. */
function pageHeaders({ routes }: ServerBuild, { errors, matches }: StaticHandlerContext): HeadersInit {
  const headers = errors ? undefined : routes[matches.at(-1)?.route.id ?? '']?.module.headers;
  const none = new Headers();
  const given = { loaderHeaders: none, parentHeaders: none, actionHeaders: none, errorHeaders: undefined };
  return (typeof headers === 'function' ? headers(given) : headers) ?? {};
}

function toEntryContext(build: ServerBuild, staticHandlerContext: StaticHandlerContext): EntryContext {
  const { assets, routes, future, ssr, routeDiscovery } = build;
  const routeModules = Object.fromEntries(
    staticHandlerContext.matches.map(({ route }) => [route.id, routes[route.id]?.module]),
  ) as EntryContext['routeModules'];
  return {
    manifest: assets,
    routeModules,
    staticHandlerContext,
    renderMeta: {},
    branches: [],
    isSpaMode: false,
    future,
    ssr,
    routeDiscovery,
  };
}

function toResponse(request: Request, html: string, status: number, headers: HeadersInit): Response {
  const response = new Response(request.method === 'HEAD' ? null : html, { status, headers });
  response.headers.set('Content-Type', 'text/html; charset=utf-8');
  return response;
}

/** Renders without hydration, so links are plain. */
export function renderStatic(location: URL, routerContext: EntryContext): string {
  const { locale, path } = splitLocale(location.pathname);
  const html = renderToString(
    <PlainLinks value={locale === 'en' ? '' : `/${locale}`}>
      <StaticFrameContext value={staticFrame(locale, path, location.search)}>
        <ServerRouter context={onlyMatched(routerContext)} url={location} />
      </StaticFrameContext>
    </PlainLinks>,
  );
  return `<!DOCTYPE html>${html}`;
}

/** Reduces the manifest to the matched routes. The router would rebuild all routes for each page, and no client needs them. */
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
