/** What other features may use of series in their own batches: predicates and unexecuted statements. */
export {
  isPostTaken,
  type SeriesEntry,
  selectSeriesOfPosts,
  statementsToFollowPost,
  statementsToLeaveSeries,
} from '#worker/series/entries.ts';
export {
  selectNewestSeries,
  selectPublicSeriesOfPosts,
  selectSeriesForFeed,
  selectSeriesForSitemap,
} from '#worker/series/select-feed.ts';
export { type SeriesOfPost, seriesOfPostJson } from '#worker/series/select-found.ts';
export { selectSeriesOrder, selectSeriesTexts } from '#worker/series/select-order.ts';
export { parsePlace, placeOf } from '#worker/series/select-place.ts';
export {
  type SeriesState,
  selectSeriesBySource,
  selectSeriesSlugsLike,
  selectSeriesStates,
} from '#worker/series/select-series.ts';
export { isUsedBySeries, selectSeriesUsing } from '#worker/series/select-uses.ts';
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
