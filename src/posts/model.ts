import { z } from 'zod';
import { localeSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { tagNameSchema, tagRefSchema, tagSlugSchema } from '#src/tags/model.ts';

export const MAX_TITLE = 200;
export const MAX_SUMMARY = 500;
/** Characters. With its HTML and plain text a translation must fit one row of D1, see `fitsOneRow`. */
export const MAX_MARKDOWN = 300_000;
export const MAX_TAGS = 10;

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);

/** The last part of /posts/<slug>: letters and digits of any script, in lower case, joined by hyphens. */
export const slugSchema = z
  .string()
  // Two ways to write one letter (NFC, NFD) are one address.
  .normalize('NFC')
  .min(1)
  .max(80)
  .regex(/^[\p{Ll}\p{Lm}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lm}\p{Lo}\p{N}]+)*$/u)
  .meta({ example: 'announcing-rust-1-63-0' });

/** A person as lists and bylines show them. */
export const bylineSchema = z
  .object({ name: z.string(), displayName: z.string(), avatarUrl: z.string().nullable() })
  .meta({
    id: 'Byline',
    example: { name: 'bob', displayName: 'Bob', avatarUrl: null },
  });
export type Byline = z.infer<typeof bylineSchema>;

/**
 * A public post in a list. `shownLocale` is the language of the title and summary; it is another than the reader's
 * when there is no translation.
 */
export const postCardSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    shownLocale: localeSchema,
    translations: z.array(localeSchema),
    publishedAt: z.iso.datetime(),
    readingMinutes: z.int(),
    coverUrl: z.string().nullable(),
    authors: z.array(bylineSchema),
    tags: z.array(tagRefSchema),
  })
  .meta({ id: 'PostCard' });
export type PostCard = z.infer<typeof postCardSchema>;

export const contentsEntrySchema = z
  .object({ id: z.string(), text: z.string(), depth: z.union([z.literal(2), z.literal(3)]) })
  .meta({ id: 'ContentsEntry' });

/** A public post, whole, in one language. */
export const postSchema = postCardSchema
  .extend({
    originalLocale: localeSchema,
    html: z.string(),
    contents: z.array(contentsEntrySchema),
    words: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof postSchema>;

/** The query of the list of public posts. `locale` keeps only posts that exist in that language. */
export const postListQuerySchema = pageQuerySchema.extend({
  tag: tagSlugSchema.optional(),
  author: z.string().min(1).max(40).optional(),
  locale: localeSchema.optional(),
});
export type PostListQuery = z.infer<typeof postListQuerySchema>;

/** Which language a reader wants; without it Accept-Language decides. */
export const readPostQuerySchema = z.object({ locale: localeSchema.optional() });

const title = line(MAX_TITLE);
const summary = line(MAX_SUMMARY);
const markdown = z.string().max(MAX_MARKDOWN);
const tags = z.array(tagNameSchema).max(MAX_TAGS);

/** A new post: a draft in its original language. `tags` are names; unknown ones are made. */
export const createPostSchema = z
  .strictObject({
    locale: localeSchema,
    title: title.default(''),
    summary: summary.default(''),
    markdown: markdown.default(''),
    tags: tags.default([]),
    slug: slugSchema.optional(),
  })
  .meta({
    id: 'CreatePost',
    example: { locale: 'en', title: 'Tides', markdown: 'The sea *comes and goes*.', tags: ['Sea'] },
  });
export type CreatePost = z.output<typeof createPostSchema>;

/** The working copy in one language. `version` is the one it was changed from; 0 when there was none yet. */
export const saveDraftSchema = z
  .strictObject({
    title,
    summary: summary.default(''),
    markdown,
    version: z
      .int()
      .min(0)
      .max(2 ** 31),
  })
  .meta({
    id: 'SaveDraft',
    example: { title: 'Tides', summary: '', markdown: 'The sea *comes and goes*.', version: 1 },
  });
export type SaveDraft = z.output<typeof saveDraftSchema>;

/** Publishes every language that is drafted. Without `slug` a first publication takes it from the title. */
export const publishPostSchema = z
  .strictObject({ slug: slugSchema.optional() })
  .meta({ id: 'PublishPost', example: { slug: 'tides' } });
export type PublishPost = z.output<typeof publishPostSchema>;

/** What stands beside the text. What is left out stays as it is. */
export const updatePostSchema = z
  .strictObject({
    slug: slugSchema.optional(),
    tags: tags.optional(),
    coverId: z.uuid().nullable().optional(),
  })
  .meta({ id: 'UpdatePost', example: { slug: 'tides-and-the-moon', tags: ['Sea', 'Moon'] } });
export type UpdatePost = z.output<typeof updatePostSchema>;

export const previewSchema = z
  .strictObject({ markdown, locale: localeSchema })
  .meta({ id: 'Preview', example: { markdown: 'The sea *comes and goes*.', locale: 'en' } });
export type Preview = z.output<typeof previewSchema>;

export const renderedPreviewSchema = z
  .object({
    html: z.string(),
    contents: z.array(contentsEntrySchema),
    excerpt: z.string(),
    readingMinutes: z.int(),
    words: z.int(),
  })
  .meta({ id: 'RenderedPreview' });
export type RenderedPreview = z.infer<typeof renderedPreviewSchema>;

export const postStatusSchema = z.enum(['draft', 'published']).meta({ id: 'PostStatus' });

/** The working copy of one language. `changed`: it differs from what is public; `version` 0: not touched yet. */
export const draftSchema = z
  .object({
    locale: localeSchema,
    title: z.string(),
    summary: z.string(),
    markdown: z.string(),
    version: z.int(),
    updatedAt: z.iso.datetime(),
    changed: z.boolean(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draftSchema>;

/** What became of a saved working copy: the version to change next. */
export const savedDraftSchema = z
  .object({ locale: localeSchema, version: z.int(), updatedAt: z.iso.datetime() })
  .meta({ id: 'SavedDraft' });
export type SavedDraft = z.infer<typeof savedDraftSchema>;

/** A post as those see it who may edit it. `slug` is null until the post has one. */
export const ownPostSchema = z
  .object({
    id: z.uuid(),
    slug: z.string().nullable(),
    status: postStatusSchema,
    originalLocale: localeSchema,
    publishedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
    coverId: z.uuid().nullable(),
    authors: z.array(bylineSchema),
    tags: z.array(tagRefSchema),
    drafts: z.array(draftSchema),
  })
  .meta({ id: 'OwnPost' });
export type OwnPost = z.infer<typeof ownPostSchema>;

/** One's own post in a list. */
export const ownPostCardSchema = z
  .object({
    id: z.uuid(),
    slug: z.string().nullable(),
    status: postStatusSchema,
    title: z.string(),
    shownLocale: localeSchema,
    locales: z.array(localeSchema),
    publishedAt: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnPostCard' });
export type OwnPostCard = z.infer<typeof ownPostCardSchema>;

export const ownPostListQuerySchema = pageQuerySchema.extend({ status: postStatusSchema.optional() });
export type OwnPostListQuery = z.infer<typeof ownPostListQuerySchema>;

export const resolveRedirectQuerySchema = z.object({
  path: z.string().min(1).max(500).meta({ example: '/2022/08/11/Rust-1.63.0.html' }),
});
export const redirectSchema = z
  .object({ to: z.string() })
  .meta({ id: 'Redirect', example: { to: '/posts/rust-1-63-0' } });
