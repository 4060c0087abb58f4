import { personClaimed } from '#src/claims/events.ts';
import { QUESTIONS } from '#src/questions/cache-groups.ts';
import { NAMES } from '#src/shared/page-cache.ts';
import { claimRoutes } from '#worker/claims/routes.ts';
import { feature } from '#worker/platform/feature.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

/** Claims of imported people by the members who they are. */
export const claims = feature({
  name: 'claims',
  routes: claimRoutes,
  invalidates: [invalidates([personClaimed], () => [QUESTIONS, NAMES])],
});
