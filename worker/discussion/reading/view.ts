import type { Comment, CommentStatus, ListedComment, Sort, ThreadState } from '#src/discussion/model.ts';
import { toReadingOrder } from '#src/discussion/tree.ts';
import { unlinkMentions } from '#src/markdown/unlink-mentions.ts';
import { toIso } from '#src/shared/instant.ts';
import { cutPage, type Keyset } from '#src/shared/pagination.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import type { CommentRow } from '#worker/discussion/reading/select-comments.ts';

/** A row as the comment that its reader gets. */
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
          ...(row.authorPageless && { hasPage: false as const }),
        }
      : null,
    locale: row.locale,
    html: isThere ? shownHtml(row) : '',
    markdown: isThere ? row.markdown : null,
    replyCount: row.replyCount,
    reactions: (isThere && row.reactionCounts) || {},
    reaction: isThere ? row.ownReaction : null,
    saved: row.isSaved,
    version: row.version,
    createdAt: toIso(row.createdAt),
    editedAt: row.editedAt === null ? null : toIso(row.editedAt),
    folded: isThere && row.isFolded,
  };
}

/** The text without links to pages that the reader does not find; a writer may have mentioned themselves. */
export function shownHtml({
  html,
  authorName,
  authorPageless,
  pagelessNames,
}: Pick<CommentRow, 'html' | 'authorName' | 'authorPageless' | 'pagelessNames'>): string {
  return unlinkMentions(html, authorPageless ? [authorName, ...pagelessNames] : pagelessNames);
}

/** The status that the reader gets. A moderated comment is pending for them: its place or its history shows the rest. */
function statusOf({ isHidden, status }: CommentRow): CommentStatus {
  if (isHidden && status !== 'deleted') return 'hidden';
  return status === 'moderated' ? 'pending' : status;
}

/** Which comments a page was asked for: those below `parentId`, or at the top (null). */
export type Walk = { parentId: string | null; sort: Sort; keyset: Keyset | null; limit: number };

/**
 * The rows of a branch as a page shows them. `first` and `last` are the rows that its cursors stand for. The comment that its
 * reader just wrote (`also`) may belong to another page; it is then shown first.
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

/** The comments at the top of a page in the order of the walk, which a cursor to the previous page reverses. */
function walkedTops(rows: readonly CommentRow[], { parentId, sort, keyset }: Walk): CommentRow[] {
  const sign = (sort === 'old') === (keyset?.direction === 'prev') ? -1 : 1;
  return rows
    .filter((row) => row.parentId === parentId)
    .sort((a, b) => sign * (keyOfSort(a, sort) - keyOfSort(b, sort) || (a.id < b.id ? -1 : 1)));
}

/** The number that a sort compares. */
export function keyOfSort(row: CommentRow, sort: Sort): number {
  return sort === 'best' ? row.score : row.createdAt;
}

function asSeen(row: CommentRow): CommentRow {
  const isThere = row.status === 'public' || row.status === 'moderated';
  return row.isHidden && isThere ? { ...row, status: 'removed' } : row;
}

/** The policy and the counters of a thread; without a row it is open and empty. */
export function toThread(row: ThreadState | null | undefined): ThreadState {
  return row ?? { policy: 'open', commentCount: 0, pendingCount: 0 };
}
