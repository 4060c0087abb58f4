/** What other features may use of redirects in their own batches. */
export { statementToLeadHere, statementToLeadPage } from '#worker/redirects/imported-paths.ts';
export {
  statementsToForgetPath,
  statementsToFreePath,
  statementsToMovePath,
  statementToTurnRedirects,
} from '#worker/redirects/moved-paths.ts';
export {
  selectRedirectCounts,
  statementsToRedirect,
  statementToForgetPost,
} from '#worker/redirects/moved-posts.ts';
