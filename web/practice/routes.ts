import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { commentPages } from '#web/discussion/comment-route.ts';

/** The pages of practice: one's own, and those of others that a reader may see. */
export const practicePages: RouteConfigEntry[] = [
  route('practice', 'practice/practices-page.tsx'),
  route('practice/new', 'practice/new-page.tsx'),
  route('practice/vacations', 'practice/vacations-page.tsx'),
  route('practice/review', 'practice/review-page.tsx'),
  route('practice/stats', 'practice/stats-page.tsx'),
  route('practice/:id', 'practice/practice-page.tsx'),
  route('practice/:id/summary', 'practice/summary-page.tsx'),
  route('practice/:id/edit', 'practice/edit-page.tsx'),
  route('practice/:id/check-in', 'practice/check-in-page.tsx'),
  route('practice/check-ins/:id', 'practice/one-check-in-page.tsx'),
  route('practice/check-ins/:id/edit', 'practice/edit-check-in-page.tsx'),
  route('people/:name/practices', 'practice/person-practices-page.tsx'),
  commentPages('practice'),
  commentPages('practice/check-ins'),
];
