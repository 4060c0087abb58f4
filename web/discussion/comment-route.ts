import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/**
 * The pages of single comments on targets with pages at `/section/slug`: one line in the routes of each feature whose targets
 * have comments. Their `TargetKind` names the same section.
 */
export function commentPages(section: string): RouteConfigEntry {
  return route(`${section}/:slug/comments/:id`, 'discussion/comment-page.tsx', {
    id: `discussion/comment-page/${section}`,
  });
}
