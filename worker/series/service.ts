/** The use cases of series. */
export { followSeries, unfollowSeries } from '#worker/series/following.ts';
export { getOwnSeries, listCandidates, listOwnSeries } from '#worker/series/own.ts';
export { getSeries, listSeries } from '#worker/series/queries-for-readers.ts';
export {
  createSeries,
  deleteSeries,
  deleteSeriesText,
  publishSeries,
  saveSeriesText,
  setSeriesEntries,
  unpublishSeries,
  updateSeries,
} from '#worker/series/writing.ts';
