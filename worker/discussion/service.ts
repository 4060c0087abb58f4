/** The use cases of discussions. */
export { approveComment, refuseComment } from '#worker/discussion/approving.ts';
export { listCommentsOf } from '#worker/discussion/by-person.ts';
export { type CommentPage, getCommentPage, kindInSection } from '#worker/discussion/comment-page.ts';
export { loadDiscussed, type WantedOfThread } from '#worker/discussion/discussed.ts';
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
} from '#worker/discussion/reading.ts';
export { deleteComment, removeComment } from '#worker/discussion/removing.ts';
export { previewComment, writeComment } from '#worker/discussion/writing.ts';
