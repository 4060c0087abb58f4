import { personGroups } from '#src/accounts/cache-groups.ts';
import { type CachedPages, queryOf } from '#src/shared/cached-pages.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/**
 * Who follows whom. Nothing empties these pages but what empties all lists, and a change of the person whose they are: a
 * new follower, or the new name of one, shows when a page is a minute old.
 */
export const followPages: CachedPages[] = [
  { paths: ['/people/:name/followers', '/people/:name/following'], query: ['cursor'], groups: personGroups },
  {
    paths: ['/api/v1/people/:name/followers', '/api/v1/people/:name/following'],
    query: queryOf(pageQuerySchema),
    groups: personGroups,
  },
];
