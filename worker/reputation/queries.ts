/** What other features may use of reputation in their own batches. */
export {
  type ImportedVotes,
  statementsToCreditAcceptance,
  statementsToCreditImport,
  statementsToMoveReputation,
} from '#worker/reputation/imported.ts';
