/** The use cases of posts. */
export { deletePostOf, listAllPosts, takePostBack } from '#worker/posts/admin/admin.ts';
export { approvePost, rejectPost } from '#worker/posts/approval/reviewing.ts';
export { getSubmittedTexts } from '#worker/posts/approval/submitted-texts.ts';
export { withdrawPost } from '#worker/posts/approval/submitting.ts';
export { getPostsToApprove, getWayToPublish, listPendingPosts } from '#worker/posts/approval/waiting.ts';
export { getDiscussedPost } from '#worker/posts/reading/discussed.ts';
export {
  getPersonWithPosts,
  getPopularPage,
  getPost,
  getPostsPage,
  getTagWithPosts,
  listPosts,
} from '#worker/posts/reading/queries-for-readers.ts';
export { countRead, getPostStats, rateHelpful } from '#worker/posts/stats/stats.ts';
export { getOwnPost, listOwnPosts } from '#worker/posts/writing/own.ts';
export { publishPost } from '#worker/posts/writing/publishing.ts';
export { loadImages, renderTranslation } from '#worker/posts/writing/render.ts';
export {
  compareRevisions,
  findNewestOther,
  getRevision,
  listRevisions,
  restoreRevision,
} from '#worker/posts/writing/revisions.ts';
export { deletePost, unpublishPost } from '#worker/posts/writing/taking-back.ts';
export { createPost, previewMarkdown, saveDraft, updatePost } from '#worker/posts/writing/writing.ts';
