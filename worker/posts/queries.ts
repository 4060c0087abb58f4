/** What other features may use of posts in their own batches: predicates and unexecuted statements. */

export { selectPostCounts } from '#worker/posts/admin/select-admin-posts.ts';
export { shownLocale } from '#worker/posts/reading/columns.ts';
export { selectAuthorsReadMost } from '#worker/posts/reading/select-authors-read.ts';
export {
  type PostFilters,
  type PostWalk,
  selectCards,
  selectCardsByIds,
  toByline,
  toCard,
} from '#worker/posts/reading/select-cards.ts';
export {
  type FeedSource,
  selectLastListed,
  selectPopularTitles,
  selectPostAsWritten,
  selectPostsForFeed,
  selectPostsForSitemap,
  selectPublicPostIds,
} from '#worker/posts/reading/select-feeds.ts';
export { selectPopularCards, toPopularCard } from '#worker/posts/reading/select-popular.ts';
export {
  ownTitlesColumn,
  type PostState,
  type SourcedState,
  selectLivingPost,
  selectPostBySlug,
  selectPostStates,
  selectPostStatesBySource,
  selectSlugsLike,
  selectTakenSlugs,
} from '#worker/posts/reading/select-post.ts';
export { selectLatestDraft } from '#worker/posts/reading/select-today.ts';
export { showsOnPost } from '#worker/posts/reading/tag-shown.ts';
export { isUsedByPost, selectPostsUsing } from '#worker/posts/writing/post-uploads.ts';
export {
  countGained,
  statementsToRetag,
  statementToUntag,
} from '#worker/posts/writing/retag.ts';
export {
  selectPostIdsBySource,
  selectPostIdsOfSource,
  selectSourcesBelow,
} from '#worker/posts/writing/select-sources.ts';
export {
  type DraftRow,
  isGone,
  isSlugTaken,
  isStale,
  type PostChange,
  type PostRow,
  statementsToDelete,
  statementsToPublish,
  statementsToStore,
  type TranslationRow,
} from '#worker/posts/writing/store.ts';
