import { expect, test } from 'vitest';
import { pageMatcher } from '#src/shared/cached-pages.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { app } from '#worker/app.ts';
import { features } from '#worker/features.ts';
import { listEndpoints } from '#worker/http/openapi.ts';

const declared = features.flatMap((feature) => feature.pages ?? []);
const paths = declared.flatMap((pages) => pages.paths);
const match = pageMatcher(declared);
/** A pattern as a requested path: `/posts/:slug` → `/posts/slug`. */
const sample = (pattern: string) => pattern.replace(/[:{](\w+)\}?/g, '$1');
const toPattern = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** Sources of the pages and of their routes, by path. */
const sources = import.meta.glob<string>('../../web/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sourceOf = (file: string) => sources[`../../web/${file}`] ?? '';

/** The web pages that opt in to the cache, by their patterns. */
const webPages = Object.entries(sources)
  .filter(([file]) => /routes\.ts$/.test(file))
  .flatMap(([, text]) => [
    ...text.matchAll(/\b(?:route\('([^']+)',|index\()\s*'([^']+)'/g),
    ...[...text.matchAll(/\bcommentPages\('([^']+)'\)/g)].map(([call, section]) => [
      call,
      `${section}/:slug/comments/:id`,
      'discussion/comment-page.tsx',
    ]),
  ])
  .filter(([, , file]) => sourceOf(file ?? '').includes('export const headers = cacheable'))
  .map(([, path = '']) => `/${path}`);

/** The public read endpoints, whose answers may be cached. */
const endpoints = listEndpoints().filter(
  ({ method, operation }) =>
    method === 'get' && operation['x-access'] === 'public' && operation['x-rate-group'] === 'read',
);

const namesOf = (path: string) => path.replace(/:\w+/g, ':');

test('a page that opts in to the cache is declared by its feature', () => {
  expect(webPages.length).toBeGreaterThan(10);
  expect(webPages.filter((path) => !paths.includes(path))).toEqual([]);
});

test('a public read endpoint is declared, with exactly the parameters that it reads', () => {
  expect(endpoints.length).toBeGreaterThan(10);
  for (const { path, operation } of endpoints) {
    const read = (operation.parameters ?? []).flatMap((parameter) =>
      'in' in parameter && parameter.in === 'query' ? [parameter.name] : [],
    );
    expect([path, match(sample(path))?.query.toSorted()]).toEqual([path, read.sort()]);
  }
});

test('every declared path has a route', () => {
  const answered = [...webPages, ...endpoints.map(({ path }) => toPattern(path)), ...plainRoutes()].map(
    namesOf,
  );
  // The endpoint decides for each answer; only those of short queries are cached.
  const suggestions = '/api/v1/search/suggestions';
  const unanswered = paths.filter((path) => path !== suggestions && !answered.includes(namesOf(path)));
  expect(unanswered).toEqual([]);
});

test('private pages are never declared', () => {
  const own = listEndpoints().filter(
    ({ method, operation }) => method === 'get' && operation['x-access'] !== 'public',
  );
  const kept = own.filter(({ path }) => match(sample(path)) !== null);
  expect(kept.map(({ path }) => path)).toEqual([]);
  for (const path of [
    '/login',
    '/settings',
    '/write',
    '/admin',
    '/search',
    '/auth/google',
    '/u/token',
    '/media/x',
  ])
    expect(match(path), path).toBeNull();
});

test('feeds and files for machines are cacheable where they are declared', async () => {
  const { exports } = await import('cloudflare:workers');
  for (const path of ['/feed.atom', '/llms.txt', '/robots.txt', '/sitemap.xml', '/api/openapi.json']) {
    const response = await exports.default.fetch(new Request(`http://localhost${path}`));
    expect([path, response.headers.get('Cache-Control')]).toEqual([path, CACHEABLE]);
    expect(match(path), path).not.toBeNull();
  }
});

/** The routes beside the API and the pages: feeds, the sitemap, Markdown. */
function plainRoutes(): string[] {
  return app.routes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replace(/:file\{[^}]*\\\.md\}/, ':slug.md'));
}
