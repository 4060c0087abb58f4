import type { ReactNode } from 'react';
import type { Comment, ListedComment, Sort, ThreadState } from '#src/discussion/model.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Translate } from '#src/shared/translate.ts';

export type DiscussionProps = {
  /** The path of the target, without language prefix. */
  path: string;
  target: Ref;
  /** The names of the authors of the target. */
  authors: readonly string[];
  thread: ThreadState;
  /** Whether the reader sets who may join, and approves comments. */
  mayDecide: boolean;
  sort: Sort;
  items: readonly ListedComment[];
  next: string | null;
  prev: string | null;
  /** The comment whose answers these are, on a page of its own. */
  below?: Comment;
  /** How closely a member follows the discussion; shown beside the title. */
  level?: ReactNode;
};

/** The title of a discussion: its number of comments, or that it is a part of one. */
export function titleOfDiscussion(
  { thread, below }: Pick<DiscussionProps, 'thread' | 'below'>,
  t: Translate,
): string {
  if (below) return t('discussion:thread.part');
  if (thread.commentCount === 0) return t('discussion:thread.none');
  return t('discussion:thread.title', { count: thread.commentCount });
}

/** Whether there is more than one comment to sort. */
export function hasOrder({ thread, below }: Pick<DiscussionProps, 'thread' | 'below'>): boolean {
  return (below?.replyCount ?? thread.commentCount) > 1;
}
