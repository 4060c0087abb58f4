import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';

/**
 * What can be found, one row for each target and language: the content table of the FTS5 index `search_index`, which
 * triggers of the migration keep up to date. `*Tokens` are the words that the index cannot read from the text
 * (`src/search/tokens.ts`). A row is public once `publishedAt <= now`.
 */
export const searchDocuments = sqliteTable(
  'search_documents',
  {
    rowid: integer('rowid').primaryKey(),
    kind: text('kind').notNull(),
    targetId: text('target_id').notNull(),
    locale: text('locale').notNull().$type<Locale | 'any'>(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Tag names, separated by line ends. */
    tags: text('tags').notNull(),
    titleTokens: text('title_tokens').notNull(),
    bodyTokens: text('body_tokens').notNull(),
    tagTokens: text('tag_tokens').notNull(),
    publishedAt: integer('published_at').notNull(),
    /** The version of the indexed target: an older one never overwrites a newer one. */
    version: integer('version').notNull(),
    /** The visibility and owner of a restricted document are also words of the index. */
    visibility: text('visibility').notNull().$type<Visibility>().default('public'),
    ownerId: text('owner_id'),
    /** The version of the rules by which the tokens were made. */
    tokensVersion: integer('tokens_version').notNull().default(0),
  },
  (table) => [
    uniqueIndex('search_documents_target').on(table.kind, table.targetId, table.locale),
    index('search_documents_published').on(table.publishedAt),
    index('search_documents_tokens').on(table.tokensVersion),
  ],
);
