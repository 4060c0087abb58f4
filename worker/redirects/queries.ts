/** What other features may use of old addresses in batches of their own. */
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
