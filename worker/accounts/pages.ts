import { personGroup, personGroups } from '#src/accounts/cache-groups.ts';
import { personSuspended, personUnsuspended, profileChanged } from '#src/accounts/events.ts';
import type { CachedPages } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

/** The pages of a person's profile. Other features declare the pages of what the person wrote and of their followers. */
export const personPages: CachedPages[] = [
  { paths: ['/people/:name'], query: ['cursor'], groups: personGroups },
  { paths: ['/api/v1/people/:name'], groups: personGroups },
];

/**
 * Invalidates a person's pages. Other features declare what else shows a person's name and picture. A suspension is rare and
 * must show everywhere at once.
 */
export const personInvalidations = [
  invalidates([profileChanged], (_, changed) => changed.map(({ name }) => personGroup(name))),
  invalidates([personSuspended, personUnsuspended], () => [LISTS, NAMES]),
];
