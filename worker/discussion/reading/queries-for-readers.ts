import { desc, eq, sql } from 'drizzle-orm';
import type {
  Comment,
  CommentListQuery,
  CommentRevision,
  ListedComment,
  Sort,
  ThreadState,
} from '#src/discussion/model.ts';
import { commentPath } from '#src/discussion/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Keyset, Page } from '#src/shared/pagination.ts';
import type { Ref } from '#src/shared/ref.ts';
import { requireThreadTarget, seesTarget } from '#worker/discussion/comments/preconditions.ts';
import {
  type Branch,
  type CommentRow,
  isShown,
  selectBranch,
  selectComments,
} from '#worker/discussion/reading/select-comments.ts';
import { keyOfSort, toComment, toListed, toThread } from '#worker/discussion/reading/view.ts';
import { commentRevisions } from '#worker/discussion/tables.ts';
import { readerOf, readerOfAny, seesTargetOfComment } from '#worker/discussion/threads/targets.ts';
import { readCursor, signCursor } from '#worker/http/cursor.ts';
import { actsAs, getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Which comments on a target are asked for. */
export type Wanted = { sort: Sort; parent?: string; cursor?: string; limit: number };

/** A page of a discussion. */
export type Discussion = {
  thread: ThreadState;
  /** Whether the reader sets who may join, and approves comments. */
  mayDecide: boolean;
  sort: Sort;
  items: ListedComment[];
  next: string | null;
  prev: string | null;
};

/** The comments on a target, with the answers below them; `total` counts all that are public. */
export async function listComments(
  ctx: Context,
  target: Ref,
  { sort, parent, cursor, limit }: CommentListQuery,
): Promise<Page<ListedComment>> {
  requireThreadTarget(ctx, target.kind);
  const wanted = { sort, limit, ...(parent && { parent }), ...(cursor && { cursor }) };
  const walk = await toWalk(ctx, target.kind, wanted);
  const [states, rows] = await ctx.db.batch([
    selectThread(ctx, target),
    selectBranch(ctx.db, toBranch(ctx, target.kind, sql`${target.id}`, walk)),
  ]);
  const [state] = states;
  if (!state?.isVisible) throw new AppError('not_found');
  const { items, next, prev } = await toDiscussion(ctx, target.kind, {
    rows,
    walk,
    thread: toThread(state.thread),
    authorId: null,
  });
  return { items, next, prev, ...(!parent && { total: state.thread?.commentCount ?? 0 }) };
}

/** Selects the thread of a target, and whether the actor may see the target; one row. */
function selectThread(ctx: Context, target: Ref) {
  return ctx.db
    .select({
      isVisible: seesTarget(ctx, target).mapWith(Boolean).as('is_visible'),
      thread: threadColumn(target.kind, sql`${target.id}`),
    })
    .from(sql`(SELECT 1)`);
}

/** The policy and the counters of a target's thread, as a column; null while there is none. `id` is an expression. */
export function threadColumn(kind: string, id: ReturnType<typeof sql>) {
  return sql<ThreadState | null>`(SELECT json_object('policy', t.policy, 'commentCount', t.comment_count,
    'pendingCount', t.pending_count) FROM threads t WHERE t.target_kind = ${kind} AND t.target_id = ${id})`
    .mapWith((json: string) => JSON.parse(json) as ThreadState)
    .as('thread');
}

type OpenWalk = { parentId: string | null; sort: Sort; keyset: Keyset | null; limit: number };

/** Where a page of comments begins; throws `cursor_invalid`. */
export async function toWalk(
  ctx: Context,
  kind: string,
  { sort, parent, cursor, limit }: Wanted,
): Promise<OpenWalk> {
  const parentId = parent ?? null;
  return { parentId, sort, limit, keyset: await readCursor(ctx, listName(kind, sort), cursor) };
}

/** The branch of a walk, for the batch of a page; `id` is the target's, as an expression. */
export function toBranch(ctx: Context, kind: string, id: ReturnType<typeof sql>, walk: OpenWalk): Branch {
  const { parentId, sort, keyset, limit } = walk;
  return {
    ...{ sort, keyset, id },
    kind: sql`${kind}`,
    parentId: parentId === null ? null : sql`${parentId}`,
    limit: limit + 1,
    reader: readerOf(ctx, kind, id),
  };
}

/** The rows of a branch as a page shows them, with its cursors. `also` is the comment that the reader just wrote. */
export async function toDiscussion(
  ctx: Context,
  kind: string,
  {
    rows,
    walk,
    thread,
    authorId,
    also,
  }: {
    rows: CommentRow[];
    walk: OpenWalk;
    thread: ThreadState;
    /** The author of the target, where it matters. */
    authorId: string | null;
    also?: CommentRow | undefined;
  },
): Promise<Discussion> {
  const { items, first, last, hasNext, hasPrev } = toListed(rows, walk, also);
  const at = (row: CommentRow | undefined, direction: 'next' | 'prev') =>
    row &&
    signCursor(ctx, listName(kind, walk.sort), { key: keyOfSort(row, walk.sort), id: row.id, direction });
  const [next, prev] = await Promise.all([
    hasNext ? at(last, 'next') : null,
    hasPrev ? at(first, 'prev') : null,
  ]);
  const mayDecide = actsAs(ctx, 'moderator') || (authorId !== null && authorId === getPersonId(ctx));
  return { thread, mayDecide, sort: walk.sort, items, next: next ?? null, prev: prev ?? null };
}

/** The name of the list that a cursor is for. A cursor is a place among siblings; whose answers they are does not matter. */
function listName(kind: string, sort: Sort): string {
  return `comments:${kind}:${sort}`;
}

/**
 * Loads a comment whose place the actor may see, even if its text is withheld from them; the actor's own are always found.
 * Throws `not_found`.
 */
export async function loadComment(ctx: Context, id: string): Promise<CommentRow> {
  const [[row]] = await ctx.db.batch([selectReadable(ctx, id)]);
  return requirePlace(row);
}

/** Returns the row of `selectReadable`; throws `not_found` without one, or if author and reader are blocked either way. */
function requirePlace(row: CommentRow | undefined): CommentRow {
  if (!row || row.isHidden) throw new AppError('not_found');
  return row;
}

/** Selects a comment if the actor may see it or its place, with what is hidden or withheld of it: a row or none. */
export function selectReadable(ctx: Context, id: string) {
  const reader = readerOfAny(ctx);
  return selectComments(
    ctx.db,
    sql`comments.id = ${id} AND ${isShown('comments', reader)}
      AND (comments.author_id = ${getPersonId(ctx)} OR ${seesTargetOfComment(ctx)})`,
    reader,
  );
}

/** A comment as the actor sees it; only its place where its text is withheld, as in the discussion. */
export async function getComment(ctx: Context, id: string): Promise<Comment> {
  return toComment(await loadComment(ctx, id));
}

const MOST_REVISIONS = 100;

/** Earlier texts of a comment, the newest first: for everybody who sees the comment, because answers were written to them. */
export async function listRevisions(ctx: Context, id: string): Promise<CommentRevision[]> {
  const [[row], revisions] = await ctx.db.batch([
    selectReadable(ctx, id),
    ctx.db
      .select()
      .from(commentRevisions)
      .where(eq(commentRevisions.commentId, id))
      .orderBy(desc(commentRevisions.createdAt), desc(commentRevisions.id))
      .limit(MOST_REVISIONS),
  ]);
  if (requirePlace(row).isWithheld) throw new AppError('not_found');
  return revisions.map(({ id: revision, markdown, createdAt }) => ({
    id: revision,
    markdown,
    replacedAt: new Date(createdAt).toISOString(),
  }));
}

/** The path of the page of a comment, without language prefix: below the page of its target. */
export async function getCommentPlace(ctx: Context, id: string): Promise<string> {
  const { targetKind, targetId } = await loadComment(ctx, id);
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const { select } = requireThreadTarget(ctx, targetKind);
  const [[target]] = await ctx.db.batch([select(ctx.db, [targetId], view)]);
  if (!target) throw new AppError('not_found');
  return `${target.path}${commentPath(id)}`;
}
