import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/**
 * The pages of single comments on what has its own pages at `/section/slug`: one line in the routes of each feature whose
 * things can be talked about. Its `TargetKind` says the same section.
 */
export function commentPages(section: string): RouteConfigEntry {
  return route(`${section}/:slug/comments/:id`, 'discussion/comment-page.tsx', {
    id: `discussion/comment-page/${section}`,
  });
}
