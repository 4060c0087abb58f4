import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '#worker/accounts/tables.ts';

/**
 * Tags. `postCount` counts published posts, `questionCount` questions; all counters are updated in the batch of the change. `declaredAt` is when
 * somebody created the tag by itself. The value is null for a tag that came with a post; such a tag is hidden until one of
 * its posts is public or a question has it.
 */
export const tags = sqliteTable(
  'tags',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    postCount: integer('post_count').notNull().default(0),
    followerCount: integer('follower_count').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    declaredAt: integer('declared_at'),
    /** The version of the rules by which the tag is reached by the slug of its name (`SLUG_RULES_VERSION`). */
    calledBy: integer('called_by').notNull().default(0),
    questionCount: integer('question_count').notNull().default(0),
  },
  (table) => [uniqueIndex('tags_slug').on(table.slug), index('tags_popular').on(table.postCount, table.id)],
);

/** Who follows which tag. */
export const tagFollows = sqliteTable(
  'tag_follows',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.tagId] }),
    index('tag_follows_tag').on(table.tagId),
  ],
);

/** Synonyms of a tag: its names before changes and merges, and names that people also use. Their pages lead to the tag. */
export const tagSynonyms = sqliteTable(
  'tag_synonyms',
  {
    slug: text('slug').primaryKey(),
    name: text('name').notNull(),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('tag_synonyms_tag').on(table.tagId)],
);
