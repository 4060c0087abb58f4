/** The use cases of posts. */
export { deletePostOf, listAllPosts, takePostBack } from '#worker/posts/admin.ts';
export { getDiscussedPost, getPostComment } from '#worker/posts/discussed.ts';
export { getOwnPost, listOwnPosts } from '#worker/posts/own.ts';
export { deletePost, publishPost, unpublishPost } from '#worker/posts/publishing.ts';
export { countRead, getReach, rateHelpful } from '#worker/posts/reach.ts';
export {
  getPersonWithPosts,
  getPopularPage,
  getPost,
  getPostsPage,
  getTagWithPosts,
  listPosts,
} from '#worker/posts/reading.ts';
export { loadImages, renderTranslation } from '#worker/posts/render.ts';
export { compareRevisions, getRevision, listRevisions, restoreRevision } from '#worker/posts/revisions.ts';
export { createPost, previewMarkdown, saveDraft, updatePost } from '#worker/posts/writing.ts';
