import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Difficulty, FaqEntry, Submission } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import { people } from '#worker/accounts/tables.ts';
import { tags } from '#worker/tags/tables.ts';

/**
 * Posts: one row for all languages. A post is public once `publishedAt <= now`; a future `publishedAt` is a schedule, null a
 * draft or a post taken back. `ownerId` may edit the post; the authors that readers see are in `post_authors`.
 */
export const posts = sqliteTable(
  'posts',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => people.id),
    originalLocale: text('original_locale').notNull().$type<Locale>(),
    coverId: text('cover_id'),
    publishedAt: integer('published_at'),
    /** The chapters of a book are in no list of posts: readers find them through their book, and by search. */
    unlisted: integer('unlisted', { mode: 'boolean' }).notNull().default(false),
    /**
     * `publishedAt` of a post that is listed and public. The value is copied to the post's translations, authors and tags
     * for their lists.
     */
    listedAt: integer('listed_at'),
    /** The same for a restricted post. Its lists are walked apart; the value is copied together with `visibility`. */
    restrictedAt: integer('restricted_at'),
    /** When `posts.published` was recorded; null while the post is a draft or scheduled. */
    announcedAt: integer('announced_at'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
    difficulty: text('difficulty').$type<Difficulty>(),
    premium: integer('premium', { mode: 'boolean' }).notNull().default(false),
    /** Reads as a logarithm in which old reads count less; the value changes only when somebody reads the post. */
    popularity: real('popularity').notNull().default(0),
    readCount: integer('read_count').notNull().default(0),
    helpfulCount: integer('helpful_count').notNull().default(0),
    unhelpfulCount: integer('unhelpful_count').notNull().default(0),
    visibility: text('visibility').notNull().$type<Visibility>().default('public'),
    /** Since when the working copies wait for a moderator; null when they do not. An edit while they wait moves it. */
    submittedAt: integer('submitted_at'),
    /** What their author asked for when sending them, done at approval. */
    submission: text('submission', { mode: 'json' }).$type<Submission>(),
    /** Why a moderator rejected them, empty without a reason; null when the author sends them again, and at first. */
    rejection: text('rejection'),
  },
  (table) => [
    index('posts_submitted').on(table.submittedAt, table.id).where(sql`submitted_at IS NOT NULL`),
    uniqueIndex('posts_slug').on(table.slug),
    index('posts_published').on(table.publishedAt, table.id),
    index('posts_listed').on(table.listedAt, table.id),
    index('posts_restricted')
      .on(table.visibility, table.restrictedAt, table.id)
      .where(sql`restricted_at IS NOT NULL`),
    // Only listed posts: hidden posts and chapters of books cost the list of popular posts nothing.
    index('posts_popular').on(table.popularity, table.id).where(sql`listed_at IS NOT NULL`),
    index('posts_updated').on(table.updatedAt, table.id),
    index('posts_owner').on(table.ownerId, table.updatedAt),
    index('posts_unannounced')
      .on(table.publishedAt)
      .where(sql`announced_at IS NULL AND published_at IS NOT NULL`),
  ],
);

/**
 * The documents that imports created posts from. `sourceKey` is `source:path`; `hash` is that of the document as last
 * imported. A post has one row for each imported language.
 */
export const postSources = sqliteTable(
  'post_sources',
  {
    sourceKey: text('source_key').primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    locale: text('locale').notNull().$type<Locale>(),
    hash: text('hash').notNull(),
  },
  (table) => [index('post_sources_post').on(table.postId)],
);

/** Copies of columns of a post, for lists along another table. */
const listingCopies = () => ({
  visibility: text('visibility').notNull().$type<Visibility>().default('public'),
  restrictedAt: integer('restricted_at'),
});

/**
 * The published text of a post in one language, rendered once when it is published. `publishedAt` is the post's `listedAt`,
 * for the lists of one language; `visibility` and `restrictedAt` are the post's.
 */
export const postTranslations = sqliteTable(
  'post_translations',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    locale: text('locale').notNull().$type<Locale>(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    markdown: text('markdown').notNull(),
    html: text('html').notNull(),
    contents: text('contents', { mode: 'json' })
      .notNull()
      .$type<{ id: string; text: string; depth: 2 | 3 }[]>(),
    plainText: text('plain_text').notNull(),
    readingMinutes: integer('reading_minutes').notNull(),
    words: integer('words').notNull(),
    /** Takeaways, one sentence each. */
    insights: text('insights', { mode: 'json' }).notNull().$type<string[]>().default([]),
    faq: text('faq', { mode: 'json' }).notNull().$type<(FaqEntry & { html: string })[]>().default([]),
    /** The version of the renderer that made the HTML (decision 031). */
    renderedWith: integer('rendered_with').notNull().default(0),
    updatedAt: integer('updated_at').notNull(),
    publishedAt: integer('published_at'),
    ...listingCopies(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.locale] }),
    index('post_translations_locale').on(table.locale, table.publishedAt, table.postId),
    index('post_translations_rendered').on(table.renderedWith),
    index('post_translations_restricted')
      .on(table.locale, table.visibility, table.restrictedAt, table.postId)
      .where(sql`restricted_at IS NOT NULL`),
  ],
);

/** The working copy of a post in one language. The editor saves it while one writes; publishing makes it public. */
export const postDrafts = sqliteTable(
  'post_drafts',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    locale: text('locale').notNull().$type<Locale>(),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    markdown: text('markdown').notNull(),
    insights: text('insights', { mode: 'json' }).notNull().$type<string[]>().default([]),
    faq: text('faq', { mode: 'json' }).notNull().$type<FaqEntry[]>().default([]),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.postId, table.locale] })],
);

/** An earlier text of a post in one language. One is kept at every publication, and now and then while one writes. */
export const postRevisions = sqliteTable(
  'post_revisions',
  {
    id: text('id').primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    locale: text('locale').notNull().$type<Locale>(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    markdown: text('markdown').notNull(),
    insights: text('insights', { mode: 'json' }).notNull().$type<string[]>().default([]),
    faq: text('faq', { mode: 'json' }).notNull().$type<FaqEntry[]>().default([]),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /**
     * `saved`: kept while writing. `published`: kept at a publication. `restored`: kept before an older revision replaced
     * it.
     */
    kind: text('kind').notNull().$type<'saved' | 'published' | 'restored'>(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('post_revisions_post').on(table.postId, table.locale, table.createdAt)],
);

/** How often a post was read on a day (UTC, `YYYY-MM-DD`); the readers are not stored. */
export const postReads = sqliteTable(
  'post_reads',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    day: text('day').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.day] })],
);

/**
 * How often a reader was counted for a post on a day. `reader` is a keyed hash that differs for every post and day; the row is
 * deleted after the day.
 */
export const postReaders = sqliteTable(
  'post_readers',
  {
    day: text('day').notNull(),
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    reader: text('reader').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.postId, table.reader] }),
    index('post_readers_post').on(table.postId),
  ],
);

/** Whether a reader found a post helpful. `voter` is a person's id, or the keyed hash of an anonymous reader. */
export const postHelpful = sqliteTable(
  'post_helpful',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    voter: text('voter').notNull(),
    helpful: integer('helpful', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.voter] })],
);

/**
 * The authors that readers see, in order. `publishedAt` is the post's `listedAt`, for the pages of a person; `visibility`
 * and `restrictedAt` are the post's.
 */
export const postAuthors = sqliteTable(
  'post_authors',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull(),
    publishedAt: integer('published_at'),
    ...listingCopies(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.personId] }),
    index('post_authors_person').on(table.personId, table.publishedAt, table.postId),
    index('post_authors_restricted')
      .on(table.personId, table.visibility, table.restrictedAt, table.postId)
      .where(sql`restricted_at IS NOT NULL`),
  ],
);

/**
 * The tags of a post. `publishedAt` is the post's `listedAt`, for the pages of a tag; `visibility` and `restrictedAt` are
 * the post's.
 */
export const postTags = sqliteTable(
  'post_tags',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id),
    position: integer('position').notNull(),
    publishedAt: integer('published_at'),
    ...listingCopies(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.tagId] }),
    index('post_tags_tag').on(table.tagId, table.publishedAt, table.postId),
    index('post_tags_restricted')
      .on(table.tagId, table.visibility, table.restrictedAt, table.postId)
      .where(sql`restricted_at IS NOT NULL`),
  ],
);

/**
 * Our own files that the texts or the cover of a post use or once used, to find uses before a file is deleted. Rows are only
 * added, so each use is verified in the post itself.
 */
export const postUploads = sqliteTable(
  'post_uploads',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id),
    uploadId: text('upload_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.uploadId] }),
    index('post_uploads_upload').on(table.uploadId, table.postId),
  ],
);
