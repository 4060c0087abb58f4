import { personGroups } from '#src/accounts/cache-groups.ts';
import { type CachedPages, queryOf } from '#src/shared/cached-pages.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/**
 * The pages of followers and followed people. They are invalidated only with all lists and with a change of the person whose
 * pages they are. A new follower, or a follower's new name, shows when a page is a minute old.
 */
export const followPages: CachedPages[] = [
  { paths: ['/people/:name/followers', '/people/:name/following'], query: ['cursor'], groups: personGroups },
  {
    paths: ['/api/v1/people/:name/followers', '/api/v1/people/:name/following'],
    query: queryOf(pageQuerySchema),
    groups: personGroups,
  },
];
