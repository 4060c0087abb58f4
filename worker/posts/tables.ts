import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';
import { people } from '#worker/accounts/tables.ts';
import { tags } from '#worker/tags/tables.ts';

/**
 * Posts: one row for all languages. Public once `publishedAt <= now`; null means never published or taken back.
 * `ownerId` may edit it; whom readers see stands in `post_authors`. `sourceKey` names the document an import made it
 * of (`source:path`), `sourceHash` what that document was.
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
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
    sourceKey: text('source_key'),
    sourceHash: text('source_hash'),
  },
  (table) => [
    uniqueIndex('posts_slug').on(table.slug),
    uniqueIndex('posts_source_key').on(table.sourceKey),
    index('posts_published').on(table.publishedAt, table.id),
    index('posts_owner').on(table.ownerId, table.updatedAt),
  ],
);

/**
 * What is public of a post in one language: rendered once, when it is published. `publishedAt` is copied from the post
 * for the lists of one language.
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
    updatedAt: integer('updated_at').notNull(),
    publishedAt: integer('published_at'),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.locale] }),
    index('post_translations_locale').on(table.locale, table.publishedAt, table.postId),
  ],
);

/** The working copy of a post in one language. It saves itself while one writes and becomes public by publishing. */
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
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.postId, table.locale] })],
);

/** Whom readers see as the authors, in order. `publishedAt` is copied from the post for the pages of a person. */
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
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.personId] }),
    index('post_authors_person').on(table.personId, table.publishedAt, table.postId),
  ],
);

/** The tags of a post. `publishedAt` is copied from the post for the pages of a tag. */
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
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.tagId] }),
    index('post_tags_tag').on(table.tagId, table.publishedAt, table.postId),
  ],
);

/** Old paths and where they lead. `fromPath` is in lower case, without language prefix or slash at the end. */
export const redirects = sqliteTable(
  'redirects',
  {
    fromPath: text('from_path').primaryKey(),
    toPath: text('to_path').notNull(),
    postId: text('post_id').references(() => posts.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('redirects_post').on(table.postId)],
);
