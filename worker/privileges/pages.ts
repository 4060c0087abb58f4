import { PRIVILEGES_PAGE } from '#src/privileges/cache-groups.ts';
import { settingsChanged } from '#src/settings/events.ts';
import type { CachedPages } from '#src/shared/cached-pages.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

/** The cached page of privileges. */
export const privilegePages: CachedPages[] = [
  { paths: ['/privileges', '/api/v1/privileges'], groups: () => [PRIVILEGES_PAGE] },
];

/** The stage of the site decides what the page says. */
export const privilegeInvalidations = [invalidates([settingsChanged], () => [PRIVILEGES_PAGE])];
