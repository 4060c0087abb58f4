import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Locale } from '#src/shared/locale.ts';
import { people } from '#worker/accounts/tables.ts';

/**
 * The discussion of a target: its policy, and its counters, which change in the batch of every comment. Without a row there
 * is no comment yet and the policy is `open`. `approve`: a moderator or the author of the target approves each comment.
 */
export const threads = sqliteTable(
  'threads',
  {
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    policy: text('policy').notNull().$type<'open' | 'approve' | 'closed'>().default('open'),
    /** Comments that everybody who sees the target can see; tombstones do not count. */
    commentCount: integer('comment_count').notNull().default(0),
    pendingCount: integer('pending_count').notNull().default(0),
    lastCommentAt: integer('last_comment_at'),
  },
  (table) => [primaryKey({ columns: [table.targetKind, table.targetId] })],
);

/** The statuses of a comment whose text is erased; each says by whom. */
export const GONE = ['deleted', 'removed', 'refused'] as const;
type Gone = (typeof GONE)[number];

/** Whether the text of a comment with this status is erased. */
export function isGone(status: string): status is Gone {
  return GONE.some((gone) => gone === status);
}

/**
 * Comments, as a tree below a target. `rootId` is the top-level comment above it (its own id at the top). A deleted comment
 * keeps its place, without its text, while it has answers.
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
    /** The version of the renderer that made the HTML (decision 031). */
    renderedWith: integer('rendered_with').notNull().default(0),
    /**
     * `pending` waits for its first approval. `moderated` was public until it was edited and waits for approval again; its
     * place stays public. `deleted` by its author, `removed` by a moderator, `refused` by the author of the target.
     */
    status: text('status').notNull().$type<'public' | 'pending' | 'moderated' | Gone>(),
    /** Direct answers that are public or keep a place. */
    replyCount: integer('reply_count').notNull().default(0),
    /** Wilson's lower bound of its reactions (rules 3.11); changes only with a reaction. */
    score: real('score').notNull().default(0),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    /** When the comment became visible: when it was written, or approved; null while it is pending. */
    publishedAt: integer('published_at'),
    editedAt: integer('edited_at'),
    deletedAt: integer('deleted_at'),
    /** The author of the target, who may approve the comment; set when it becomes pending or moderated. */
    approverId: text('approver_id').references(() => people.id),
  },
  (table) => [
    index('comments_newest').on(table.targetKind, table.targetId, table.parentId, table.createdAt, table.id),
    index('comments_best').on(table.targetKind, table.targetId, table.parentId, table.score, table.id),
    index('comments_rendered').on(table.renderedWith),
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

/** Earlier texts of edited comments. */
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

/** People whom a text mentions; they may see the target that the text belongs to. */
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

/** One reaction per person and target, changed in place. */
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
    /** When the author was last notified of this person's reaction to this target: once in 24 hours. */
    notifiedAt: integer('notified_at'),
  },
  (table) => [
    primaryKey({ columns: [table.targetKind, table.targetId, table.personId] }),
    index('reactions_person').on(table.personId, table.createdAt),
    index('reactions_newest').on(table.targetKind, table.targetId, table.createdAt, table.personId),
  ],
);

/** How many reactions of each kind a target has; changes in the batch of each reaction. */
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
