import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';
import { people } from '#worker/accounts/tables.ts';
import { posts } from '#worker/posts/tables.ts';

/**
 * Series: posts in an order, one row for all languages. A series is public once `publishedAt <= now`; null is a draft. The
 * chapters of a series with `kind` book are not in the lists of posts. `sourceKey` names the folder that an import created
 * the series from. `entryCount` counts its public posts.
 */
export const series = sqliteTable(
  'series',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    kind: text('kind').notNull().$type<'series' | 'book'>().default('series'),
    ownerId: text('owner_id')
      .notNull()
      .references(() => people.id),
    originalLocale: text('original_locale').notNull().$type<Locale>(),
    coverId: text('cover_id'),
    publishedAt: integer('published_at'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull().default(1),
    entryCount: integer('entry_count').notNull().default(0),
    sourceKey: text('source_key'),
  },
  (table) => [
    uniqueIndex('series_slug').on(table.slug),
    uniqueIndex('series_source_key').on(table.sourceKey),
    index('series_published').on(table.publishedAt, table.id),
    index('series_owner').on(table.ownerId, table.updatedAt),
  ],
);

/** The texts of a series in one language. `markdown` introduces the series on its page; `html` is rendered on save. */
export const seriesTranslations = sqliteTable(
  'series_translations',
  {
    seriesId: text('series_id')
      .notNull()
      .references(() => series.id),
    locale: text('locale').notNull().$type<Locale>(),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    markdown: text('markdown').notNull().default(''),
    html: text('html').notNull().default(''),
    plainText: text('plain_text').notNull().default(''),
    /** The version of the renderer that made the HTML (decision 031). */
    renderedWith: integer('rendered_with').notNull().default(0),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.seriesId, table.locale] }),
    index('series_translations_rendered').on(table.renderedWith),
  ],
);

/**
 * The order of a series: its posts, and headings between them (with `postId` null). A post is in one series at most. `depth`
 * nests chapters, 0 to 3. `publishedAt` is copied from a public post, `restrictedAt` from a restricted one. `number` counts
 * the public posts up to this one, so that a page knows its place without reading the whole order. An entry that is not
 * `numbered` is a preface or an appendix.
 */
export const seriesEntries = sqliteTable(
  'series_entries',
  {
    id: text('id').primaryKey(),
    seriesId: text('series_id')
      .notNull()
      .references(() => series.id),
    postId: text('post_id').references(() => posts.id),
    heading: text('heading', { mode: 'json' }).$type<Partial<Record<Locale, string>>>(),
    position: integer('position').notNull(),
    depth: integer('depth').notNull().default(0),
    publishedAt: integer('published_at'),
    number: integer('number'),
    numbered: integer('numbered', { mode: 'boolean' }).notNull().default(true),
    restrictedAt: integer('restricted_at'),
  },
  (table) => [
    uniqueIndex('series_entries_post').on(table.postId),
    index('series_entries_order').on(table.seriesId, table.position),
    index('series_entries_newest').on(table.seriesId, table.publishedAt, table.postId),
    index('series_entries_newest_restricted')
      .on(table.seriesId, table.restrictedAt, table.postId)
      .where(sql`restricted_at IS NOT NULL`),
    index('series_entries_restricted')
      .on(table.seriesId, table.position)
      .where(sql`restricted_at IS NOT NULL`),
  ],
);

/** Who follows which series. */
export const seriesFollows = sqliteTable(
  'series_follows',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    seriesId: text('series_id')
      .notNull()
      .references(() => series.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.seriesId] }),
    index('series_follows_series').on(table.seriesId),
  ],
);
