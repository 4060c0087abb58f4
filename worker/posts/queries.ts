/** What other features may use of posts in batches of their own: predicates and unexecuted statements. */
export { shownLocale } from '#worker/posts/columns.ts';
export { isUsedByPost, selectPostsUsing } from '#worker/posts/post-uploads.ts';
export {
  countGained,
  statementsToRetag,
  statementToUntag,
} from '#worker/posts/retag.ts';
export { selectPostCounts } from '#worker/posts/select-admin-posts.ts';
export { selectAuthorsReadMost } from '#worker/posts/select-authors-read.ts';
export {
  type PostFilters,
  type PostWalk,
  selectCards,
  selectCardsByIds,
  toByline,
  toCard,
} from '#worker/posts/select-cards.ts';
export {
  type FeedSource,
  selectLastListed,
  selectPopularTitles,
  selectPostAsWritten,
  selectPostsForFeed,
  selectPostsForSitemap,
  selectPublicPostIds,
} from '#worker/posts/select-feeds.ts';
export { selectPopularCards, toPopularCard } from '#worker/posts/select-popular.ts';
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
} from '#worker/posts/select-post.ts';
export {
  selectPostIdsBySource,
  selectPostIdsOfSource,
  selectSourcesBelow,
} from '#worker/posts/select-sources.ts';
export { selectLatestDraft } from '#worker/posts/select-today.ts';
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
} from '#worker/posts/store.ts';
export { showsOnPost } from '#worker/posts/tag-shown.ts';
