import { goalInvalidations, goalPages } from '#worker/goals/pages.ts';
import { forgetGoalLinks } from '#worker/goals/parts/forget-links.ts';
import { goalRoutes } from '#worker/goals/routes.ts';
import { goalTarget } from '#worker/goals/target.ts';
import { feature } from '#worker/platform/feature.ts';

/** What people want to reach, with milestones and links to what leads there. */
export const goals = feature({
  name: 'goals',
  routes: goalRoutes,
  targets: [goalTarget],
  deriveHandlers: (registry) => [forgetGoalLinks(registry)],
  pages: goalPages,
  invalidates: goalInvalidations,
});
