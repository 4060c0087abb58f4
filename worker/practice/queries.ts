/** What other features may use of practice in their own batches: predicates and unexecuted statements. */

export { isUsedByCheckIn, selectCheckInsUsing } from '#worker/practice/check-ins/select-uses.ts';
export { selectToday, toToday } from '#worker/practice/days/today.ts';
export { statementsToRetagPractices, statementToUntagPractices } from '#worker/practice/practices/retag.ts';
export { isRunning, readablePractice, showsDetails } from '#worker/practice/predicates.ts';
