/** What other features may use of posts in batches of their own: predicates and unexecuted statements. */
export { shownLocale } from '#worker/posts/columns.ts';
export {
  statementsToForgetPath,
  statementsToFreePath,
  statementsToMovePath,
} from '#worker/posts/moved-paths.ts';
export { selectRedirect, selectRedirectCounts } from '#worker/posts/redirects.ts';
export {
  type PostFilters,
  type PostWalk,
  selectCards,
  selectCardsByIds,
  toByline,
  toCard,
} from '#worker/posts/select-cards.ts';
export { selectPostsForFeed, selectPostsForSitemap } from '#worker/posts/select-feeds.ts';
export { type FoundPost, foundPostJson, isPublishedIn, postIdsWith } from '#worker/posts/select-found.ts';
export {
  ownTitlesColumn,
  type PostState,
  publicPost,
  selectPostBySlug,
  selectPostForIndex,
  selectPostStates,
  selectPostStatesBySource,
  selectSlugsLike,
  selectTakenSlugs,
  type SourcedState,
} from '#worker/posts/select-post.ts';
export { selectIdsInFollowedTags, selectLatestDraft } from '#worker/posts/select-today.ts';
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
