import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';
import { people } from '#worker/accounts/tables.ts';

/**
 * The discussion of a thing: its numbers, moved in the batch of every comment, and whether one may join. No row: nobody
 * said anything yet and everybody may. `approve`: a moderator or the thing's author lets each comment in.
 */
export const threads = sqliteTable(
  'threads',
  {
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    policy: text('policy').notNull().$type<'open' | 'approve' | 'closed'>().default('open'),
    /** Comments that everybody who sees the thing can see; tombstones do not count. */
    commentCount: integer('comment_count').notNull().default(0),
    pendingCount: integer('pending_count').notNull().default(0),
    lastCommentAt: integer('last_comment_at'),
  },
  (table) => [primaryKey({ columns: [table.targetKind, table.targetId] })],
);

/** What is left of a comment whose words are gone: who took them. */
export const GONE = ['deleted', 'removed', 'refused'] as const;
type Gone = (typeof GONE)[number];

/** Whether of a comment with a status no word is left. */
export function isGone(status: string): status is Gone {
  return GONE.some((gone) => gone === status);
}

/**
 * Comments, as a tree below a thing. `rootId` is the top-level comment it stands below (its own id at the top). What was
 * deleted keeps its place while answers stand below it, without its text.
 */
export const comments = sqliteTable(
  'comments',
  {
    id: text('id').primaryKey(),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    parentId: text('parent_id'),
    rootId: text('root_id').notNull(),
    /** 0 at the top. */
    depth: integer('depth').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => people.id),
    locale: text('locale').notNull().$type<Locale>(),
    markdown: text('markdown').notNull(),
    html: text('html').notNull(),
    /**
     * `pending` waits for approval, `moderated` waits again: it was public until it was edited, and its place still is. `deleted`
     * by its author, `removed` by a moderator, `refused` by the author of the thing.
     */
    status: text('status').notNull().$type<'public' | 'pending' | 'moderated' | Gone>(),
    /** Direct answers that are public or places. */
    replyCount: integer('reply_count').notNull().default(0),
    /** Wilson's lower bound of its reactions (rules 3.11); moves only with a reaction. */
    score: real('score').notNull().default(0),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    /** When it became visible: as it was written, or let in; null while it waits. */
    publishedAt: integer('published_at'),
    editedAt: integer('edited_at'),
    deletedAt: integer('deleted_at'),
    /** The author of the thing, who lets it in; noted when it begins to wait. */
    approverId: text('approver_id').references(() => people.id),
  },
  (table) => [
    index('comments_newest').on(table.targetKind, table.targetId, table.parentId, table.createdAt, table.id),
    index('comments_best').on(table.targetKind, table.targetId, table.parentId, table.score, table.id),
    index('comments_root').on(table.rootId, table.createdAt),
    index('comments_author').on(table.authorId, table.createdAt, table.id),
    index('comments_published')
      .on(table.targetKind, table.targetId, table.publishedAt)
      .where(sql`status = 'public'`),
    index('comments_pending').on(table.createdAt, table.id).where(sql`status IN ('pending', 'moderated')`),
    index('comments_pending_for')
      .on(table.approverId, table.createdAt, table.id)
      .where(sql`status IN ('pending', 'moderated')`),
  ],
);

/** What a comment said before it was edited. */
export const commentRevisions = sqliteTable(
  'comment_revisions',
  {
    id: text('id').primaryKey(),
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id),
    editorId: text('editor_id')
      .notNull()
      .references(() => people.id),
    markdown: text('markdown').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('comment_revisions_comment').on(table.commentId, table.createdAt)],
);

/** Whom a text mentions: people who may see the thing it hangs on. */
export const mentions = sqliteTable(
  'mentions',
  {
    sourceKind: text('source_kind').notNull(),
    sourceId: text('source_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sourceKind, table.sourceId, table.personId] }),
    index('mentions_person').on(table.personId, table.createdAt),
  ],
);

/** One reaction a person and thing, changed in place. */
export const reactions = sqliteTable(
  'reactions',
  {
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** `none` once it is taken back. */
    kind: text('kind').notNull(),
    createdAt: integer('created_at').notNull(),
    /** When the author last heard of a reaction of this person on this thing: once in 24 hours. */
    notifiedAt: integer('notified_at'),
  },
  (table) => [
    primaryKey({ columns: [table.targetKind, table.targetId, table.personId] }),
    index('reactions_person').on(table.personId, table.createdAt),
    index('reactions_newest').on(table.targetKind, table.targetId, table.createdAt, table.personId),
  ],
);

/** How many of each kind a thing has; moved in the batch of each reaction. */
export const reactionCounts = sqliteTable(
  'reaction_counts',
  {
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    kind: text('kind').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.targetKind, table.targetId, table.kind] })],
);
