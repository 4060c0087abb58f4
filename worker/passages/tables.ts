import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import type { Tier } from '#worker/platform/passage-kind.ts';

/**
 * Passages of the texts that answer questions: the content table of the FTS5 index `passage_index`, which triggers of the
 * migration keep up to date. `text` is the part of the target's plain text from `startsAt` to `endsAt`. `*Tokens` are the
 * words that the index cannot read from the text (`src/search/tokens.ts`).
 */
export const passages = sqliteTable(
  'passages',
  {
    /** Never given twice: vectors are kept elsewhere by this number. */
    rowid: integer('rowid').primaryKey({ autoIncrement: true }),
    kind: text('kind').notNull(),
    targetId: text('target_id').notNull(),
    /** The id of an answer, empty for the target itself. */
    part: text('part').notNull(),
    locale: text('locale').notNull().$type<Locale>(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    /** The headings above the passage, separated by line ends. */
    path: text('path').notNull(),
    /** Where the passage is on its page. */
    anchor: text('anchor'),
    startsAt: integer('starts_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    text: text('text').notNull(),
    headTokens: text('head_tokens').notNull(),
    textTokens: text('text_tokens').notNull(),
    tier: text('tier').notNull().$type<Tier>(),
    visibility: text('visibility').notNull().$type<Visibility>(),
    ownerId: text('owner_id').notNull(),
    /** Of the title, the path and the text. */
    hash: text('hash').notNull(),
    /** The model that made the vector of the passage, and its version; null while it has none. */
    embeddingModel: text('embedding_model'),
    embeddingVersion: integer('embedding_version'),
  },
  (table) => [
    index('passages_target').on(table.kind, table.targetId, table.part, table.locale, table.position),
    index('passages_embedding').on(table.embeddingModel, table.embeddingVersion),
  ],
);

/**
 * The targets whose passages were made, also of those that are gone. A writer takes the row by a new `token` and writes only
 * while the token is its own, so that an older reading never overwrites a newer one.
 */
export const passageDocuments = sqliteTable(
  'passage_documents',
  {
    kind: text('kind').notNull(),
    targetId: text('target_id').notNull(),
    token: text('token').notNull(),
    /** The version of the rules by which the passages were made. */
    madeWith: integer('made_with').notNull(),
    madeAt: integer('made_at').notNull(),
    passageCount: integer('passage_count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.targetId] })],
);
