/** The use cases of posts. */
export { getOwnPost, listOwnPosts } from '#worker/posts/own.ts';
export { deletePost, publishPost, unpublishPost } from '#worker/posts/publishing.ts';
export {
  getPersonWithPosts,
  getPost,
  getPostsPage,
  getTagWithPosts,
  listPosts,
  resolveRedirect,
} from '#worker/posts/reading.ts';
export { loadImages, renderTranslation } from '#worker/posts/render.ts';
export { createPost, previewMarkdown, saveDraft, updatePost } from '#worker/posts/writing.ts';
