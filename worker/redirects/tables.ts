import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { posts } from '#worker/posts/tables.ts';

/** Redirects by old path. `fromPath` is in lower case, without language prefix or trailing slash. */
export const redirects = sqliteTable(
  'redirects',
  {
    fromPath: text('from_path').primaryKey(),
    toPath: text('to_path').notNull(),
    postId: text('post_id').references(() => posts.id),
    /** The origin of the redirect: a changed slug, an import, a merged tag, or an admin. */
    kind: text('kind').notNull().$type<'slug' | 'import' | 'tag' | 'manual'>().default('slug'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('redirects_post').on(table.postId),
    index('redirects_created').on(table.createdAt, table.fromPath),
    index('redirects_target').on(table.toPath),
  ],
);
