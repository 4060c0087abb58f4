import { healthRoutes } from '#worker/http/health.ts';
import { pruneIdempotencyKeys } from '#worker/http/idempotency.ts';
import { invalidatePages } from '#worker/http/invalidate-pages.ts';
import { feature } from '#worker/platform/feature.ts';

/** The HTTP layer as a feature: the health endpoint, invalidation of the page cache, removal of old idempotent answers. */
export const http = feature({
  name: 'http',
  routes: healthRoutes,
  deriveEffects: ({ features }) => [invalidatePages(features)],
  // Both change only with the Worker's version, which is in every key.
  pages: [{ paths: ['/api/docs', '/api/openapi.json'], groups: () => [] }],
  jobs: [{ name: 'http.prune_idempotency_keys', everyMinutes: 60, run: pruneIdempotencyKeys }],
});
