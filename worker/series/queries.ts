/** What other features may use of series in batches of their own: predicates and unexecuted statements. */
export {
  isPostTaken,
  type SeriesEntry,
  selectSeriesOfPosts,
  statementsToFollowPost,
  statementsToLeaveSeries,
} from '#worker/series/entries.ts';
export { placeColumn } from '#worker/series/select-place.ts';
export {
  selectNewestSeries,
  selectPublicSeriesOfPosts,
  selectSeriesForFeed,
  selectSeriesForSitemap,
} from '#worker/series/select-feed.ts';
export {
  type SeriesState,
  selectSeriesBySource,
  selectSeriesForIndex,
  selectSeriesSlugsLike,
  selectSeriesStates,
} from '#worker/series/select-series.ts';
export {
  isSeriesSlugTaken,
  isSeriesStale,
  renderSeriesText,
  type SeriesChange,
  type SeriesRow,
  type SeriesText,
  statementsToDeleteSeries,
  statementsToStoreSeries,
} from '#worker/series/store.ts';
