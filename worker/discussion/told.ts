type Told = { id: string; targetKind: string; targetId: string; parentId: string | null; authorId: string };

/** What every event of a comment carries. */
export function toTold({ id: commentId, targetKind, targetId, parentId, authorId }: Told) {
  return { commentId, targetKind, targetId, parentId, authorId };
}
