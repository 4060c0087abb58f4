/** The statements of discussions that other features may use in batches of their own. */

export {
  type ImportedComment,
  statementsToHandOverComments,
  statementsToImportComment,
  statementsToSettleThreads,
} from '#worker/discussion/comments/import-statements.ts';
export { reactionCountsOf, reactionOf } from '#worker/discussion/reactions/reaction-columns.ts';
export { newComments, standsInPlace } from '#worker/discussion/reading/count-new.ts';
export { discussedColumns, toDiscussed } from '#worker/discussion/reading/discussed-columns.ts';
export { threadColumn } from '#worker/discussion/reading/queries-for-readers.ts';
export { selectCommentTexts, targetOfComment } from '#worker/discussion/reading/select-for-feed.ts';
export { shownHtml } from '#worker/discussion/reading/view.ts';
export { wilsonSql } from '#worker/discussion/wilson.ts';
