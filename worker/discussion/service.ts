/** The use cases of discussions. */
export { approveComment, refuseComment } from '#worker/discussion/approving.ts';
export { listCommentsOf } from '#worker/discussion/by-person.ts';
export { editComment } from '#worker/discussion/editing.ts';
export { listPending } from '#worker/discussion/pending.ts';
export { setPolicy } from '#worker/discussion/policy.ts';
export { getReactions, listReactors, react, takeReactionBack } from '#worker/discussion/reaction-service.ts';
export {
  type Discussion,
  getComment,
  getCommentPlace,
  listComments,
  listRevisions,
  toBranch,
  toDiscussion,
  toWalk,
  type Wanted,
} from '#worker/discussion/reading.ts';
export { deleteComment, removeComment } from '#worker/discussion/removing.ts';
export { toComment, toThread } from '#worker/discussion/view.ts';
export { previewComment, writeComment } from '#worker/discussion/writing.ts';
