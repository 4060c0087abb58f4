import fc from 'fast-check';
import { matchRoutes, type RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import { firstSegment, firstSegments, routesWithin } from '#src/shared/route-segments.ts';

const word = fc.constantFrom('posts', 'tags', 'people', 'me');
const part = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: fc.constant(':slug') });
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

const { routes: trees } = fc.letrec<{ routes: RouteObject[]; route: RouteObject }>((tie) => ({
  routes: fc.array(tie('route'), { maxLength: 6 }),
  route: fc.oneof(
    { maxDepth: 2 },
    path.map((one): RouteObject => ({ path: one })),
    fc.constant<RouteObject>({ path: '*' }),
    fc.constant<RouteObject>({ index: true }),
    fc.record({ children: tie('routes') }) as fc.Arbitrary<RouteObject>,
    fc.record({ path, children: tie('routes') }) as fc.Arbitrary<RouteObject>,
  ),
}));

const asked = fc.array(fc.oneof(word, fc.constantFrom('Posts', 'x', 'a%20b')), { maxLength: 4 });

test('the routes of a first word match what all routes match', () => {
  fc.assert(
    fc.property(trees, asked, (routes, parts) => {
      const all: RouteObject[] = [{ children: routes.map(named) }];
      const segment = firstSegment(parts.join('/'));
      fc.pre(firstSegments(all).has(segment));
      const address = `/${parts.join('/')}`;
      expect(found(routesWithin(all, segment), address)).toEqual(found(all, address));
    }),
  );
});

test('routes that begin otherwise are left out', () => {
  const routes = [
    { path: 'posts/:slug' },
    { path: 'tags' },
    { children: [{ path: 'Posts' }] },
    { path: '*' },
  ];
  expect(routesWithin(routes, 'posts')).toEqual([
    { path: 'posts/:slug' },
    { children: [{ path: 'Posts' }] },
    { path: '*' },
  ]);
  expect([...firstSegments(routes)]).toEqual(['posts', 'tags', '*']);
});

/** Every route with a name of its own, to know it again in what was left. */
function named(route: RouteObject, index: number): RouteObject {
  const children = route.children?.map((child, at) => named(child, at * 10 + index));
  return { ...route, id: `${index}-${route.path}`, ...(children && { children }) } as RouteObject;
}

function found(routes: RouteObject[], address: string) {
  return matchRoutes(routes, address)?.map(({ route, params, pathname }) => [route.id, params, pathname]);
}
