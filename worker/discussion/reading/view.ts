import type { Comment, CommentStatus, ListedComment, Sort, ThreadState } from '#src/discussion/model.ts';
import { toReadingOrder } from '#src/discussion/tree.ts';
import { toIso } from '#src/shared/instant.ts';
import { cutPage, type Keyset } from '#src/shared/pagination.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import type { CommentRow } from '#worker/discussion/reading/select-comments.ts';

/** A comment as its reader gets it. */
export function toComment(row: CommentRow): Comment {
  const status = statusOf(row);
  const isThere = (status === 'public' || status === 'pending') && !row.isWithheld;
  return {
    id: row.id,
    target: { kind: row.targetKind, id: row.targetId },
    parentId: row.parentId,
    depth: row.depth,
    status,
    author: isThere
      ? {
          name: row.authorName,
          displayName: row.authorDisplayName,
          avatarUrl: row.authorAvatarId && variantPath(row.authorAvatarId, 160),
        }
      : null,
    locale: row.locale,
    html: isThere ? row.html : '',
    markdown: isThere ? row.markdown : null,
    replyCount: row.replyCount,
    reactions: (isThere && row.reactionCounts) || {},
    reaction: isThere ? row.ownReaction : null,
    version: row.version,
    createdAt: toIso(row.createdAt),
    editedAt: row.editedAt === null ? null : toIso(row.editedAt),
    folded: isThere && row.isFolded,
  };
}

/** One that waits for the second time waits: readers see by its place, or by its history, that it was there before. */
function statusOf({ isHidden, status }: CommentRow): CommentStatus {
  if (isHidden && status !== 'deleted') return 'hidden';
  return status === 'moderated' ? 'pending' : status;
}

/** How the comments of a page were asked for: below which one, null at the top. */
export type Walk = { parentId: string | null; sort: Sort; keyset: Keyset | null; limit: number };

/**
 * The rows of a branch as a page shows them. `first` and `last` are the ends that its cursors stand for. What its reader
 * just wrote (`also`) may belong to another page: here it is shown first.
 */
export function toListed(rows: readonly CommentRow[], walk: Walk, also?: CommentRow) {
  const { items: tops, hasNext, hasPrev } = cutPage(walkedTops(rows, walk), walk.limit, walk.keyset);
  const others = rows.filter(({ parentId }) => parentId !== walk.parentId);
  const strays = also && !rows.some(({ id }) => id === also.id) ? [also] : [];
  const isAnswerHere = ({ parentId }: CommentRow) => rows.some(({ id }) => id === parentId);
  const shown = toReadingOrder(
    [...strays.filter((row) => !isAnswerHere(row)), ...tops].map(asSeen),
    [...strays.filter(isAnswerHere), ...others].map(asSeen),
    walk.sort,
  );
  const items: ListedComment[] = shown.map(({ comment, level, moreReplies }) => ({
    ...toComment(comment),
    level,
    moreReplies,
  }));
  return { items, first: tops[0], last: tops.at(-1), hasNext, hasPrev };
}

/** The comments at the top of a page in the order of the walk: backwards from what a cursor says. */
function walkedTops(rows: readonly CommentRow[], { parentId, sort, keyset }: Walk): CommentRow[] {
  const sign = (sort === 'old') === (keyset?.direction === 'prev') ? -1 : 1;
  return rows
    .filter((row) => row.parentId === parentId)
    .sort((a, b) => sign * (keyOfSort(a, sort) - keyOfSort(b, sort) || (a.id < b.id ? -1 : 1)));
}

/** The number that a sort goes by. */
export function keyOfSort(row: CommentRow, sort: Sort): number {
  return sort === 'best' ? row.score : row.createdAt;
}

function asSeen(row: CommentRow): CommentRow {
  const isThere = row.status === 'public' || row.status === 'moderated';
  return row.isHidden && isThere ? { ...row, status: 'removed' } : row;
}

/** The numbers of a thread; without a row nobody said anything yet. */
export function toThread(row: ThreadState | null | undefined): ThreadState {
  return row ?? { policy: 'open', commentCount: 0, pendingCount: 0 };
}
