/** What other features may use of questions in their own batches: predicates and unexecuted statements. */
export {
  selectAnswersAsWritten,
  selectQuestionAsWritten,
  selectQuestionsForFeed,
  selectQuestionsForSitemap,
  type WrittenRow,
} from '#worker/questions/machines/select-feeds.ts';
export { selectNewestOfTag, toNewest } from '#worker/questions/reading/newest-of-tag.ts';
export { approvedEdits } from '#worker/questions/suggesting/standing-edits.ts';
export {
  standingAcceptances,
  standingVotes,
} from '#worker/questions/voting/standing.ts';
export { selectQuestionIdsOf, statementsToHandOverQuestions } from '#worker/questions/writing/hand-over.ts';
export {
  type ImportedAnswer,
  type ImportedQuestion,
  statementsToImportAnswer,
  statementsToImportQuestion,
  statementsToSettle,
} from '#worker/questions/writing/import-statements.ts';
export {
  countQuestionsGained,
  statementsToRetagQuestions,
  statementToUntagQuestions,
} from '#worker/questions/writing/retag.ts';
