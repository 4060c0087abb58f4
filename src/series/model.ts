import { z } from 'zod';
import { savedSchema } from '#src/bookmarks/saved.ts';
import {
  bylineSchema,
  MAX_MARKDOWN,
  MAX_SUMMARY,
  MAX_TITLE,
  postStatusSchema,
  slugSchema,
} from '#src/posts/model.ts';
import { seriesKindSchema } from '#src/series/place.ts';
import { MAX_DEPTH, MAX_ENTRIES } from '#src/series/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { lineSchema, localeSchema, visibleLineSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** A public series in a list. `shownLocale` is the language of its title; `entryCount` counts its public posts. */
export const seriesCardSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    kind: seriesKindSchema,
    title: z.string(),
    summary: z.string(),
    shownLocale: localeSchema,
    translations: z.array(localeSchema),
    publishedAt: z.iso.datetime(),
    coverUrl: z.string().nullable(),
    entryCount: z.int(),
    owner: bylineSchema,
  })
  .meta({ id: 'SeriesCard' });
export type SeriesCard = z.infer<typeof seriesCardSchema>;

const depth = z.int().min(0).max(MAX_DEPTH);

/** A public post in the order of a series. `number` counts like a book (`2.1`); null for a post without a number. */
export const chapterSchema = z
  .object({
    type: z.literal('post'),
    depth,
    number: z.string().nullable(),
    slug: z.string(),
    title: z.string(),
    shownLocale: localeSchema,
    publishedAt: z.iso.datetime(),
    readingMinutes: z.int(),
  })
  .meta({ id: 'Chapter' });
export type Chapter = z.infer<typeof chapterSchema>;

/** A heading between chapters. */
export const partSchema = z
  .object({ type: z.literal('heading'), depth, title: z.string(), shownLocale: localeSchema })
  .meta({ id: 'SeriesHeading' });
export type Part = z.infer<typeof partSchema>;

/** The reader's progress in a series, among the posts that they may see. */
export const seriesReadingSchema = z
  .object({
    read: z.int(),
    total: z.int(),
    next: z
      .object({ slug: z.string(), title: z.string(), shownLocale: localeSchema })
      .nullable()
      .meta({ description: 'Where to continue; null when nothing is begun, or everything is read.' }),
    states: z
      .record(z.string(), z.enum(['begun', 'read']))
      .meta({ description: 'The posts that the reader began or read, by slug.' }),
  })
  .meta({ id: 'SeriesReading' });
export type SeriesReading = z.infer<typeof seriesReadingSchema>;

/** A public series with its order, in one language. `reading` is null for anonymous readers. */
export const seriesSchema = seriesCardSchema
  .extend({
    originalLocale: localeSchema,
    html: z.string(),
    updatedAt: z.iso.datetime(),
    readingMinutes: z.int(),
    authors: z.array(bylineSchema),
    following: z.boolean().nullable(),
    saved: savedSchema,
    entries: z.array(z.discriminatedUnion('type', [chapterSchema, partSchema])),
    reading: seriesReadingSchema.nullable(),
  })
  .meta({ id: 'Series' });
export type Series = z.infer<typeof seriesSchema>;

/** Whether the actor follows the series now. */
export const seriesFollowSchema = z.object({ following: z.boolean() }).meta({ id: 'SeriesFollow' });
export type SeriesFollow = z.infer<typeof seriesFollowSchema>;

/** The query of the list of public series. `locale` keeps only series with texts in that language. */
export const seriesListQuerySchema = pageQuerySchema.extend({ locale: localeSchema.optional() });
export type SeriesListQuery = z.infer<typeof seriesListQuerySchema>;

/** The query of one series: the reader's language; without it Accept-Language decides. */
export const readSeriesQuerySchema = z.object({ locale: localeSchema.optional() });

const text = {
  title: visibleLineSchema(MAX_TITLE),
  summary: lineSchema(MAX_SUMMARY).default(''),
  markdown: z.string().max(MAX_MARKDOWN).default(''),
};

/** A new series: a draft without posts. Without `slug` the slug is made from the title. */
export const createSeriesSchema = z
  .strictObject({ locale: localeSchema, ...text, slug: slugSchema.optional() })
  .meta({ id: 'CreateSeries', example: { locale: 'en', title: 'The sea, step by step' } });
export type CreateSeries = z.output<typeof createSeriesSchema>;

/** The fields beside the texts. Fields that are left out stay as they are. */
export const updateSeriesSchema = z
  .strictObject({ slug: slugSchema.optional(), coverId: z.uuid().nullable().optional() })
  .meta({ id: 'UpdateSeries', example: { slug: 'the-sea' } });
export type UpdateSeries = z.output<typeof updateSeriesSchema>;

const version = z
  .int()
  .min(1)
  .max(2 ** 31);

/** The texts of a series in one language. `version` is that of the series that the change is based on. */
export const saveSeriesTextSchema = z.strictObject({ ...text, version }).meta({
  id: 'SaveSeriesText',
  example: {
    title: 'The sea',
    summary: 'From the beach to the deep.',
    markdown: 'Begin *anywhere*.',
    version: 1,
  },
});
export type SaveSeriesText = z.output<typeof saveSeriesTextSchema>;

const heading = visibleLineSchema(MAX_TITLE);
const headingSchema = z
  .partialRecord(localeSchema, heading)
  .refine((texts) => Object.keys(texts).length > 0, { params: { code: 'required' } });

/** A line of the order: a post, or a heading in its languages. */
export const entryInputSchema = z
  .union([
    z.strictObject({ postId: z.uuid(), depth: depth.default(0), numbered: z.boolean().default(true) }),
    z.strictObject({ heading: headingSchema, depth: depth.default(0) }),
  ])
  .meta({ id: 'SeriesEntryInput' });
export type EntryInput = z.output<typeof entryInputSchema>;

/** The whole order of a series. */
export const setEntriesSchema = z
  .strictObject({ entries: z.array(entryInputSchema).max(MAX_ENTRIES), version })
  .meta({
    id: 'SetSeriesEntries',
    example: { entries: [{ heading: { en: 'Part one' }, depth: 0 }], version: 1 },
  });
export type SetEntries = z.output<typeof setEntriesSchema>;

/** One's own series in a list. */
export const ownSeriesCardSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    kind: seriesKindSchema,
    status: z.enum(['draft', 'published']),
    title: z.string(),
    shownLocale: localeSchema,
    locales: z.array(localeSchema),
    entryCount: z.int(),
    publishedAt: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnSeriesCard' });
export type OwnSeriesCard = z.infer<typeof ownSeriesCardSchema>;

/** A post in the order, as its author sees it. */
export const ownChapterSchema = z
  .object({
    postId: z.uuid(),
    title: z.string(),
    shownLocale: localeSchema,
    status: postStatusSchema,
    depth,
    numbered: z.boolean(),
  })
  .meta({ id: 'OwnChapter' });
export type OwnChapter = z.infer<typeof ownChapterSchema>;

const ownHeadingSchema = z
  .object({ heading: z.partialRecord(localeSchema, z.string()), depth })
  .meta({ id: 'OwnHeading' });
export type OwnHeading = { heading: Partial<Record<Locale, string>>; depth: number };
export type OwnEntry = OwnChapter | OwnHeading;

/** The texts of a series in one language, for editing. */
export const seriesTextSchema = z
  .object({
    locale: localeSchema,
    title: z.string(),
    summary: z.string(),
    markdown: z.string(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SeriesText' });
export type OwnSeriesText = z.infer<typeof seriesTextSchema>;

/** A series for those who may edit it, with its whole order. */
export const ownSeriesSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    kind: seriesKindSchema,
    status: z.enum(['draft', 'published']),
    originalLocale: localeSchema,
    publishedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
    coverId: z.uuid().nullable(),
    entryCount: z.int(),
    texts: z.array(seriesTextSchema),
    entries: z.array(z.union([ownChapterSchema, ownHeadingSchema])),
  })
  .meta({ id: 'OwnSeries' });
export type OwnSeries = z.infer<typeof ownSeriesSchema>;

/** The query of candidates: posts whose title contains `q`. */
export const candidatesQuerySchema = z.object({ q: z.string().trim().max(MAX_TITLE).default('') });

/** A post that is in no series. */
export const candidateSchema = ownChapterSchema
  .pick({ postId: true, title: true, shownLocale: true, status: true })
  .meta({ id: 'SeriesCandidate' });
export type Candidate = z.infer<typeof candidateSchema>;
