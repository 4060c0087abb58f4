/** What other features may use of practice in their own batches: predicates and unexecuted statements. */

export { isUsedByCheckIn, selectCheckInsUsing } from '#worker/practice/check-ins/select-uses.ts';
export { judge } from '#worker/practice/days/judge.ts';
export {
  type Facts,
  selectFacts,
  selectVersions,
  toFacts,
  toVersion,
} from '#worker/practice/days/select-facts.ts';
export { selectToday, toToday } from '#worker/practice/days/today.ts';
export { endsAtOf, statementsToInsert } from '#worker/practice/practices/insert-practice.ts';
export {
  type OwnPractice,
  requireOwn,
  selectOwnPractice,
  selectPracticeCount,
} from '#worker/practice/practices/own.ts';
export {
  selectOwnPracticeNames,
  selectPracticeProgress,
  toPracticeProgress,
} from '#worker/practice/practices/progress.ts';
export { statementsToRetagPractices, statementToUntagPractices } from '#worker/practice/practices/retag.ts';
export {
  type PracticeRow,
  selectPractices,
} from '#worker/practice/practices/select-practices.ts';
export { toJudgedPractice } from '#worker/practice/practices/view.ts';
export { isRunning, readablePractice, showsDetails } from '#worker/practice/predicates.ts';
export {
  CREATED,
  importedIds,
  KNOWN,
  type RecordOutcome,
  refused,
} from '#worker/practice/records/outcome.ts';
export { shownNameSql } from '#worker/practice/shown-name.ts';
