type CommentColumns = {
  id: string;
  targetKind: string;
  targetId: string;
  parentId: string | null;
  authorId: string;
};

/** What every event of a comment carries. */
export function toCommentPayload({
  id: commentId,
  targetKind,
  targetId,
  parentId,
  authorId,
}: CommentColumns) {
  return { commentId, targetKind, targetId, parentId, authorId };
}
