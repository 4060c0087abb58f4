import { personGroup, personGroups } from '#src/accounts/cache-groups.ts';
import { profileChanged } from '#src/accounts/events.ts';
import type { CachedPages } from '#src/shared/cached-pages.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

/** The pages of a person; what they said, and who follows them, are other features' matter. */
export const personPages: CachedPages[] = [
  { paths: ['/people/:name'], query: ['cursor'], groups: personGroups },
  { paths: ['/api/v1/people/:name'], groups: personGroups },
];

/** What else shows a person's name and picture, other features declare of the same event. */
export const personInvalidations = [
  invalidates([profileChanged], (_, changed) => changed.map(({ name }) => personGroup(name))),
];
