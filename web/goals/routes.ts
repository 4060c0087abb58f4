import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { commentPages } from '#web/discussion/comment-route.ts';

/** The pages of goals: one's own, and those of others that a reader may see. */
export const goalPages: RouteConfigEntry[] = [
  route('goals', 'goals/goals-page.tsx'),
  route('goals/new', 'goals/new-page.tsx'),
  route('goals/:id', 'goals/goal-page.tsx'),
  route('goals/:id/edit', 'goals/edit-page.tsx'),
  commentPages('goals'),
];
