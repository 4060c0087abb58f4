import { suggestionQuerySchema } from '#src/search/model.ts';
import { type CachedPages, queryOf } from '#src/shared/cached-pages.ts';
import { LISTS } from '#src/shared/page-cache.ts';

/** Suggestions while somebody types. Searches are never cached, because their number is endless. */
export const searchPages: CachedPages[] = [
  { paths: ['/api/v1/search/suggestions'], query: queryOf(suggestionQuerySchema), groups: () => [LISTS] },
];
