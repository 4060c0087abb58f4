import { personHitSchema } from '#src/accounts/search-hit.ts';
import { postHitSchema } from '#src/posts/search-hit.ts';
import { questionHitSchema } from '#src/questions/search-hit.ts';
import { seriesHitSchema } from '#src/series/search-hit.ts';
import { tagHitSchema } from '#src/tags/search-hit.ts';

/**
 * The kinds of hits, one line each, in the order in which they are offered. Their features provide the rest: `searchables`
 * in the Worker, and the component in web/search/hit-components.ts.
 */
export const HIT_SCHEMAS = [
  postHitSchema,
  questionHitSchema,
  seriesHitSchema,
  tagHitSchema,
  personHitSchema,
] as const;

export type SearchKind = (typeof HIT_SCHEMAS)[number]['shape']['kind']['value'];

export const SEARCH_KINDS: readonly SearchKind[] = HIT_SCHEMAS.map((schema) => schema.shape.kind.value);
