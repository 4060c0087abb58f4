import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of discussions that are not below the page of a target. */
export const discussionPages: RouteConfigEntry[] = [
  route('reactions', 'discussion/react.ts'),
  route('comments/:id', 'discussion/permalink.ts'),
  route('comments/:id/history', 'discussion/history-page.tsx'),
  route('people/:name/comments', 'discussion/person-comments-page.tsx'),
  route('discussion/pending', 'discussion/pending-page.tsx'),
];
