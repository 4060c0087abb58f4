import { bumpGenerations } from '#worker/http/bump-generations.ts';
import { healthRoutes } from '#worker/http/health.ts';
import { pruneIdempotencyKeys } from '#worker/http/idempotency.ts';
import { feature } from '#worker/platform/feature.ts';

/** What the HTTP layer does by itself: says how it is, keeps the page cache true, forgets old answers. */
export const http = feature({
  name: 'http',
  routes: healthRoutes,
  effects: [bumpGenerations],
  jobs: [{ name: 'http.prune_idempotency_keys', everyMinutes: 60, run: pruneIdempotencyKeys }],
});
