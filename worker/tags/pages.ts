import { type CachedPages, queryOf } from '#src/shared/cached-pages.ts';
import { LISTS, NAMES } from '#src/shared/page-cache.ts';
import { tagChanged, tagRemoved } from '#src/tags/events.ts';
import { tagListQuerySchema } from '#src/tags/model.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

const groups = () => [LISTS];

/** The cached pages of tags: the list, and each tag with its posts. */
export const tagPages: CachedPages[] = [
  { paths: ['/tags', '/tags/:slug'], query: ['cursor'], groups },
  { paths: ['/api/v1/tags'], query: queryOf(tagListQuerySchema), groups },
  { paths: ['/api/v1/tags/:slug'], groups },
];

/** Posts show the names of their tags. */
export const tagInvalidations = [invalidates([tagChanged, tagRemoved], () => [LISTS, NAMES])];
