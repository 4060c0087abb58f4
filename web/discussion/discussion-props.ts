import type { ReactNode } from 'react';
import type { Comment, ListedComment, Sort, ThreadState } from '#src/discussion/model.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Translate } from '#src/shared/translate.ts';

export type DiscussionProps = {
  /** The path of the thing, without language prefix. */
  path: string;
  target: Ref;
  /** The names of the authors of the thing. */
  authors: readonly string[];
  thread: ThreadState;
  /** Whether the reader says who may join, and lets comments in. */
  mayDecide: boolean;
  sort: Sort;
  items: readonly ListedComment[];
  next: string | null;
  prev: string | null;
  /** The comment whose answers these are, on a page of its own. */
  below?: Comment;
  /** How closely a member follows it, beside the title. */
  level?: ReactNode;
};

/** How many comments there are; of a part of a discussion that it is one. */
export function titleOfDiscussion(
  { thread, below }: Pick<DiscussionProps, 'thread' | 'below'>,
  t: Translate,
): string {
  if (below) return t('discussion:thread.part');
  if (thread.commentCount === 0) return t('discussion:thread.none');
  return t('discussion:thread.title', { count: thread.commentCount });
}

/** One comment has no order. */
export function hasOrder({ thread, below }: Pick<DiscussionProps, 'thread' | 'below'>): boolean {
  return (below?.replyCount ?? thread.commentCount) > 1;
}
