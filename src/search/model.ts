import { z } from 'zod';
import { MOST_HITS, SEARCH_KINDS, SEARCH_PAGE_SIZE } from '#src/search/kinds.ts';
import { localeSchema } from '#src/shared/model.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

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

export const segmentSchema = z
  .object({ text: z.string(), hit: z.boolean() })
  .meta({ id: 'SearchSegment', example: { text: 'borrow', hit: true } });

/** A title or an excerpt in pieces, those marked that were looked for. */
const segments = z.array(segmentSchema);
const found = {
  id: z.uuid(),
  /** Where it is, without language prefix. */
  path: z.string(),
  title: segments,
  excerpt: segments,
};

/** One hit. A post is shown in the language that was found; in the reader's when both were. */
export const searchHitSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('post'),
      ...found,
      locale: localeSchema,
      publishedAt: z.iso.datetime(),
      visibility: visibilitySchema,
      authors: z.array(z.object({ name: z.string(), displayName: z.string() })),
      tags: z.array(z.object({ slug: z.string(), name: z.string() })),
      /** The series that it is a part of. */
      series: z.object({ path: z.string(), title: z.string() }).nullable(),
    }),
    z.object({
      kind: z.literal('series'),
      ...found,
      locale: localeSchema,
      /** A book is a series of chapters. */
      form: z.enum(['series', 'book']),
      partCount: z.int(),
    }),
    z.object({ kind: z.literal('tag'), ...found, postCount: z.int() }),
    z.object({
      kind: z.literal('person'),
      ...found,
      name: z.string(),
      avatarUrl: z.string().nullable(),
      postCount: z.int(),
    }),
  ])
  .meta({ id: 'SearchHit' });
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
    title: segments,
  })
  .meta({ id: 'SearchSuggestion' });
export type Suggestion = z.infer<typeof suggestionSchema>;
