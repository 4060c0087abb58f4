import { healthRoutes } from '#worker/http/health.ts';
import { pruneIdempotencyKeys } from '#worker/http/idempotency.ts';
import { invalidatePages } from '#worker/http/invalidate-pages.ts';
import { feature } from '#worker/platform/feature.ts';

/** What the HTTP layer does by itself: says how it is, keeps the page cache true, forgets old answers. */
export const http = feature({
  name: 'http',
  routes: healthRoutes,
  deriveEffects: ({ features }) => [invalidatePages(features)],
  // Both change with the version alone, which is in every key.
  pages: [{ paths: ['/api/docs', '/api/openapi.json'], groups: () => [] }],
  jobs: [{ name: 'http.prune_idempotency_keys', everyMinutes: 60, run: pruneIdempotencyKeys }],
});
