import { z } from 'zod';
import { segmentsSchema } from '#src/search/hit.ts';
import { HIT_SCHEMAS, SEARCH_KINDS } from '#src/search/kinds.ts';
import { MOST_HITS, SEARCH_PAGE_SIZE } from '#src/search/limits.ts';
import { localeSchema } from '#src/shared/model.ts';

export const searchKindSchema = z.enum(SEARCH_KINDS).meta({ id: 'SearchKind', example: 'post' });

/**
 * The query of a search. Every `q` is valid: `"…"` is required as written, `-…` is excluded, other punctuation is ignored, and
 * so is everything after the first 800 characters.
 * `locale` keeps hits in that language; `tag` (a slug) and `author` (a name) keep only posts.
 */
export const searchQuerySchema = z.object({
  q: z.string().max(20_000).meta({ example: 'borrow checker' }),
  kind: searchKindSchema.optional(),
  locale: localeSchema.optional(),
  tag: z.string().min(1).max(80).optional().meta({ example: 'sea' }),
  author: z.string().min(1).max(40).optional().meta({ example: 'bob' }),
  cursor: z.string().max(500).optional().meta({ description: 'Opaque; from `meta.next` or `meta.prev`.' }),
  limit: z.coerce.number().int().min(1).max(MOST_HITS).default(SEARCH_PAGE_SIZE),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;

/** One hit. */
export const searchHitSchema = z.discriminatedUnion('kind', HIT_SCHEMAS).meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof searchHitSchema>;

/** The text typed so far. `locale`: of two translations the one in this language is suggested. */
export const suggestionQuerySchema = z.object({
  q: z.string().max(20_000).meta({ example: 'bor' }),
  locale: localeSchema.optional(),
});
export type SuggestionQuery = z.output<typeof suggestionQuerySchema>;

/** A target whose name matches the typed text; at most eight, the kinds mixed. */
export const suggestionSchema = z
  .object({
    kind: searchKindSchema,
    id: z.uuid(),
    /** The path of the target, without language prefix. */
    path: z.string(),
    /** The language of the title; null when the title is the same in all languages. */
    locale: localeSchema.nullable(),
    title: segmentsSchema,
  })
  .meta({ id: 'SearchSuggestion' });
export type Suggestion = z.infer<typeof suggestionSchema>;
