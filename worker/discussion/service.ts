/** The use cases of discussions. */
export { approveComment, refuseComment } from '#worker/discussion/comments/approving.ts';
export { editComment } from '#worker/discussion/comments/editing.ts';
export { listPending } from '#worker/discussion/comments/pending.ts';
export { setPolicy } from '#worker/discussion/comments/policy.ts';
export { deleteComment, removeComment } from '#worker/discussion/comments/removing.ts';
export { previewComment, writeComment } from '#worker/discussion/comments/writing.ts';
export {
  getReactions,
  listReactors,
  react,
  takeReactionBack,
} from '#worker/discussion/reactions/reaction-service.ts';
export { listCommentsOf } from '#worker/discussion/reading/by-person.ts';
export {
  type Discussion,
  getComment,
  getCommentPlace,
  listComments,
  listRevisions,
} from '#worker/discussion/reading/queries-for-readers.ts';
export { type CommentPage, getCommentPage, kindInSection } from '#worker/discussion/threads/comment-page.ts';
export { loadDiscussed, type WantedOfThread } from '#worker/discussion/threads/discussed.ts';
