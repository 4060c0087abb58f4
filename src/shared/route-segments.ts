/** A route as the router takes it: without a path it is a layout, or the page of its parent's own path. */
export type RouteTree = { path?: string; children?: RouteTree[] };

/** The words that paths may begin with, as the routes say them; what stands for any word is among them, and is no word. */
export function firstSegments(routes: readonly RouteTree[]): Set<string> {
  return new Set(routes.flatMap((route) => leading(route)));
}

/** The routes that a path beginning with this word can match, in their order. */
export function routesWithin<R extends RouteTree>(routes: readonly R[], segment: string): R[] {
  return routes.flatMap((route) => {
    if (route.path) return mayBegin(route.path, segment) ? [route] : [];
    return [route.children ? { ...route, children: routesWithin(route.children, segment) } : route];
  });
}

/** The word that a path begins with; routes match whatever the case. */
export function firstSegment(path: string): string {
  return path.split('/', 1)[0]?.toLowerCase() ?? '';
}

function leading({ path, children = [] }: RouteTree): string[] {
  return path ? [firstSegment(path)] : children.flatMap(leading);
}

function mayBegin(path: string, segment: string): boolean {
  const first = firstSegment(path);
  return first === segment || /^[:*]/.test(first);
}
