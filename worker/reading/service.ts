/** The use cases of reading. */
export {
  getReadingPage,
  getReadingStatistics,
  listReadings,
  listSeriesInProgress,
  type ReadingPage,
} from '#worker/reading/listing.ts';
export {
  findReading,
  forgetReading,
  forgetReadings,
  getReading,
  markReading,
} from '#worker/reading/marking.ts';
export { getReadingSettings, setReadingSettings } from '#worker/reading/settings.ts';
