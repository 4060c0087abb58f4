import { z } from 'zod';
import { savedSchema } from '#src/bookmarks/saved.ts';
import { reactionCountsSchema, reactionKindSchema } from '#src/discussion/reaction-kinds.ts';
import { placeSchema } from '#src/series/place.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { lineSchema, localeSchema, visibleLineSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { SLUG } from '#src/shared/slug.ts';
import { visibilitySchema } from '#src/social/visibility.ts';
import { tagNameSchema, tagRefSchema, tagSlugSchema } from '#src/tags/model.ts';

export const MAX_TITLE = 200;
export const MAX_SUMMARY = 500;
/** Longest text, in characters. With its HTML and plain text a translation must fit one row of D1, see `fitsOneRow`. */
export const MAX_MARKDOWN = 300_000;
export const MAX_TAGS = 10;
export const MAX_INSIGHTS = 8;
export const MAX_INSIGHT = 300;
export const MAX_FAQ = 20;
export const MAX_QUESTION = 300;
export const MAX_ANSWER = 5_000;

/** The last part of /posts/<slug>: letters and digits of any script, in lower case, joined by hyphens. */
export const slugSchema = z
  .string()
  // Composed and decomposed letters (NFC, NFD) give the same address.
  .normalize('NFC')
  .min(1)
  .max(80)
  .regex(SLUG)
  .meta({ example: 'announcing-rust-1-63-0' });

/** The knowledge that a post expects of its readers. */
export const DIFFICULTIES = ['beginner', 'intermediate', 'advanced'] as const;
export const difficultySchema = z.enum(DIFFICULTIES).meta({ id: 'Difficulty' });
export type Difficulty = z.infer<typeof difficultySchema>;

/** A person as lists and bylines show them. */
export const bylineSchema = z
  .object({
    name: z.string(),
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    hasPage: z.literal(false).optional().meta({
      description:
        'False for a person whose page the reader does not find: they are suspended, or a block hides each from the other. Otherwise left out.',
    }),
  })
  .meta({
    id: 'Byline',
    example: { name: 'bob', displayName: 'Bob', avatarUrl: null },
  });
export type Byline = z.infer<typeof bylineSchema>;

/**
 * A post in a list. `shownLocale` is the language of the title and summary, which differs from the reader's when there is no
 * translation.
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
    difficulty: difficultySchema.nullable(),
    premium: z.boolean(),
    visibility: visibilitySchema,
    authors: z.array(bylineSchema),
    tags: z.array(tagRefSchema),
    saved: savedSchema,
  })
  .meta({ id: 'PostCard' });
export type PostCard = z.infer<typeof postCardSchema>;

export const contentsEntrySchema = z
  .object({ id: z.string(), text: z.string(), depth: z.union([z.literal(2), z.literal(3)]) })
  .meta({ id: 'ContentsEntry' });

/** A question, and its answer as HTML. */
export const answeredQuestionSchema = z
  .object({ question: z.string(), html: z.string() })
  .meta({ id: 'AnsweredQuestion' });
export type AnsweredQuestion = z.infer<typeof answeredQuestionSchema>;

/** A post that the reader may see, with its text in one language. */
export const postSchema = postCardSchema
  .extend({
    originalLocale: localeSchema,
    html: z.string(),
    contents: z.array(contentsEntrySchema),
    insights: z.array(z.string()),
    faq: z.array(answeredQuestionSchema),
    words: z.int(),
    updatedAt: z.iso.datetime(),
    series: placeSchema.nullable(),
    commentCount: z.int(),
    reactions: reactionCountsSchema,
    reaction: reactionKindSchema.nullable().meta({ description: 'The reader’s own.' }),
  })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof postSchema>;

/** The query of the list of public posts. `locale` keeps only posts that exist in that language. */
export const postListQuerySchema = pageQuerySchema.extend({
  tag: tagSlugSchema.optional(),
  author: z.string().min(1).max(40).optional(),
  locale: localeSchema.optional(),
  sort: z.enum(['newest', 'popular']).optional().meta({
    description:
      '`popular`: the most read posts, old reads counting less. It cannot be combined with a filter.',
  }),
});
export type PostListQuery = z.infer<typeof postListQuerySchema>;

/** The query of one post: the reader's language; without it Accept-Language decides. */
export const readPostQuerySchema = z.object({ locale: localeSchema.optional() });

const title = lineSchema(MAX_TITLE);
const summary = lineSchema(MAX_SUMMARY);
const markdown = z.string().max(MAX_MARKDOWN);
const tags = z.array(tagNameSchema).max(MAX_TAGS);

/** The fields of a text that everything accepts which writes posts: the editor, the API and imports. */
export const textFields = { title, summary, markdown, tags };

const visibility = visibilitySchema.meta({
  description:
    'Who may see the published post: everybody, members, my connections, my buddies, or only me. Left out: unchanged, at first everybody.',
});
const insights = z.array(visibleLineSchema(MAX_INSIGHT)).max(MAX_INSIGHTS);

/** A question and its answer in Markdown. In a draft either may be missing; such a question is not published. */
export const faqEntrySchema = z
  .strictObject({ question: lineSchema(MAX_QUESTION), answer: z.string().max(MAX_ANSWER) })
  .meta({ id: 'FaqEntry', example: { question: 'Why is the sea salty?', answer: 'Rivers *carry* salt.' } });
export type FaqEntry = z.infer<typeof faqEntrySchema>;

const faq = z.array(faqEntrySchema).max(MAX_FAQ);

/** A new post: a draft in its original language. `tags` are names; unknown ones are created. */
export const createPostSchema = z
  .strictObject({
    locale: localeSchema,
    title: title.default(''),
    summary: summary.default(''),
    markdown: markdown.default(''),
    tags: tags.default([]),
    slug: slugSchema.optional(),
    visibility: visibility.optional(),
  })
  .meta({
    id: 'CreatePost',
    example: { locale: 'en', title: 'Tides', markdown: 'The sea *comes and goes*.', tags: ['Sea'] },
  });
export type CreatePost = z.output<typeof createPostSchema>;

const draftVersion = z
  .int()
  .min(0)
  .max(2 ** 31);

/**
 * The working copy in one language. `version` is the one that the change is based on, 0 for a first one. Insights and
 * questions that are left out stay as they are.
 */
export const saveDraftSchema = z
  .strictObject({
    title,
    summary: summary.default(''),
    markdown,
    insights: insights.optional(),
    faq: faq.optional(),
    version: draftVersion,
    keep: z
      .boolean()
      .optional()
      .meta({ description: 'Always keep the previous text as a revision, as after a conflict.' }),
  })
  .meta({
    id: 'SaveDraft',
    example: { title: 'Tides', summary: '', markdown: 'The sea *comes and goes*.', version: 1 },
  });
export type SaveDraft = z.output<typeof saveDraftSchema>;

/**
 * Publishes the working copies of `languages`, or of every language. Without `slug` the first publication takes the slug from the title. With `publishAt` the
 * post becomes public at that time; a scheduled post is moved to it.
 */
export const publishPostSchema = z
  .strictObject({
    slug: slugSchema.optional(),
    languages: z
      .array(localeSchema)
      .min(1)
      .max(LOCALES.length)
      .optional()
      .meta({ description: 'The languages to publish. Others stay as readers see them. Left out: all.' }),
    publishAt: z.iso.datetime().optional().meta({ description: 'A future time, UTC; left out: now.' }),
    visibility: visibility.optional(),
  })
  .meta({ id: 'PublishPost', example: { slug: 'tides' } });
export type PublishPost = z.output<typeof publishPostSchema>;

/** What an author asks for when sending a post to the moderators. Address and visibility are those of the post. */
export type Submission = Omit<PublishPost, 'slug' | 'visibility'>;

/** The fields beside the text. Fields that are left out stay as they are. */
export const updatePostSchema = z
  .strictObject({
    slug: slugSchema.optional(),
    tags: tags.optional(),
    coverId: z.uuid().nullable().optional(),
    difficulty: difficultySchema.nullable().optional(),
    premium: z
      .boolean()
      .optional()
      .meta({ description: 'A mark for readers; without memberships it restricts nothing.' }),
    visibility: visibility.optional(),
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

/** `pending`: a draft that waits for a moderator. `scheduled`: public from `publishedAt` on, which is in the future. */
export const postStatusSchema = z
  .enum(['draft', 'pending', 'scheduled', 'published'])
  .meta({ id: 'PostStatus' });
export type PostStatus = z.infer<typeof postStatusSchema>;

/**
 * The working copy of one language. `changed`: the copy differs from the published text. `version` 0: there is no working
 * copy yet.
 */
export const draftSchema = z
  .object({
    locale: localeSchema,
    title: z.string(),
    summary: z.string(),
    markdown: z.string(),
    insights: z.array(z.string()),
    faq: z.array(faqEntrySchema),
    version: z.int(),
    updatedAt: z.iso.datetime(),
    changed: z.boolean(),
    published: z.boolean().meta({ description: 'Whether this language was ever published.' }),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draftSchema>;

/** The saved working copy, with the version that the next change is based on. */
export const savedDraftSchema = z
  .object({ locale: localeSchema, version: z.int(), updatedAt: z.iso.datetime() })
  .meta({ id: 'SavedDraft' });
export type SavedDraft = z.infer<typeof savedDraftSchema>;

const submittedAt = z.iso.datetime().nullable().meta({
  description:
    'Since when the working copies wait for a moderator. A public post with changes that wait stays `published`.',
});

/** A post for those who may edit it. `slug` is null until the post has one. */
export const ownPostSchema = z
  .object({
    submittedAt,
    publishAt: z.iso.datetime().nullable().meta({
      description: 'The time that was asked for with working copies that wait; null: as soon as approved.',
    }),
    rejection: z.string().nullable().meta({
      description:
        'Why a moderator rejected the working copies that were sent last, empty without a reason; null otherwise.',
    }),
    id: z.uuid(),
    slug: z.string().nullable(),
    status: postStatusSchema,
    originalLocale: localeSchema,
    publishedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
    coverId: z.uuid().nullable(),
    difficulty: difficultySchema.nullable(),
    premium: z.boolean(),
    visibility: visibilitySchema,
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
    visibility: visibilitySchema,
    title: z.string(),
    shownLocale: localeSchema,
    locales: z.array(localeSchema),
    publishedAt: z.iso.datetime().nullable(),
    submittedAt,
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

/** The origin of a revision: a save while writing, a publication, or the restoration of an older revision. */
export const revisionKindSchema = z.enum(['saved', 'published', 'restored']).meta({ id: 'RevisionKind' });

/** An earlier text of a post in one language. */
export const revisionSchema = z
  .object({
    id: z.uuid(),
    locale: localeSchema,
    kind: revisionKindSchema,
    title: z.string(),
    createdAt: z.iso.datetime(),
    by: bylineSchema,
  })
  .meta({ id: 'Revision' });
export type Revision = z.infer<typeof revisionSchema>;

/** A revision with its text. */
export const revisionTextSchema = revisionSchema
  .extend({
    summary: z.string(),
    markdown: z.string(),
    insights: z.array(z.string()),
    faq: z.array(faqEntrySchema),
  })
  .meta({ id: 'RevisionText' });
export type RevisionText = z.infer<typeof revisionTextSchema>;

export const revisionListQuerySchema = pageQuerySchema.extend({ locale: localeSchema });
export type RevisionListQuery = z.infer<typeof revisionListQuerySchema>;

/** Restores a revision over the working copy in `version`; 0 when there is none. */
export const restoreRevisionSchema = z
  .strictObject({ version: draftVersion })
  .meta({ id: 'RestoreRevision', example: { version: 3 } });
export type RestoreRevision = z.infer<typeof restoreRevisionSchema>;

/** Two revisions to compare; without `to` the first is compared with the working copy. */
export const compareRevisionsQuerySchema = z.object({ from: z.uuid(), to: z.uuid().optional() });

const pieces = z.array(z.object({ text: z.string(), changed: z.boolean() }));
const lineNumber = z.int();
const comparedRowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['same', 'changed']),
    left: pieces,
    right: pieces,
    leftLine: lineNumber,
    rightLine: lineNumber,
  }),
  z.object({ kind: z.literal('removed'), left: pieces, leftLine: lineNumber }),
  z.object({ kind: z.literal('added'), right: pieces, rightLine: lineNumber }),
  z.object({ kind: z.literal('gap'), lines: z.int() }),
]);

/** The differences between two revisions, field by field; `to` is null for the working copy. */
export const revisionComparisonSchema = z
  .object({
    from: revisionSchema,
    to: revisionSchema.nullable(),
    fields: z.array(
      z.object({
        field: z.enum(['title', 'summary', 'insights', 'markdown', 'faq']),
        rows: z.array(comparedRowSchema),
      }),
    ),
  })
  .meta({ id: 'RevisionComparison' });
export type RevisionComparison = z.infer<typeof revisionComparisonSchema>;
