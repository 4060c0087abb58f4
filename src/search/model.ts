import { z } from 'zod';
import { segmentsSchema } from '#src/search/hit.ts';
import { HIT_SCHEMAS, SEARCH_KINDS } from '#src/search/kinds.ts';
import { MOST_HITS, SEARCH_PAGE_SIZE } from '#src/search/limits.ts';
import { localeSchema } from '#src/shared/model.ts';

export const searchKindSchema = z.enum(SEARCH_KINDS).meta({ id: 'SearchKind', example: 'post' });

/**
 * What is looked for. No `q` is wrong: signs mean nothing, and what is beyond its first 200 characters is not read.
 * `locale` keeps what is written in that language, `tag` (its slug) and `author` (their name) keep only posts.
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

/** What somebody has typed so far. `locale`: of two translations the one in this language is suggested. */
export const suggestionQuerySchema = z.object({
  q: z.string().max(20_000).meta({ example: 'bor' }),
  locale: localeSchema.optional(),
});
export type SuggestionQuery = z.output<typeof suggestionQuerySchema>;

/** Something whose name has what was typed; at most eight, the kinds mixed. */
export const suggestionSchema = z
  .object({
    kind: searchKindSchema,
    id: z.uuid(),
    /** Where it is, without language prefix. */
    path: z.string(),
    /** The language of the title; null where it is the same in all. */
    locale: localeSchema.nullable(),
    title: segmentsSchema,
  })
  .meta({ id: 'SearchSuggestion' });
export type Suggestion = z.infer<typeof suggestionSchema>;
