/** What other features may use of what people read in batches of their own. */
export { statementToNoteReading } from '#worker/reading/noting.ts';
export {
  selectSeriesInProgress,
  selectSeriesProgress,
  selectStatesInSeries,
  toSeriesInProgress,
  toSeriesReading,
} from '#worker/reading/select-series.ts';
