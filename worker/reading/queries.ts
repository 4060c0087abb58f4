/** What other features may use of readings in their own batches. */
export { statementToNoteReading } from '#worker/reading/noting.ts';
export {
  selectSeriesInProgress,
  selectSeriesProgress,
  selectStatesInSeries,
  toSeriesInProgress,
  toSeriesReading,
} from '#worker/reading/select-series.ts';
