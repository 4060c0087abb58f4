/** What other features may use of discussions in batches of their own. */

export { newComments, standsInPlace } from '#worker/discussion/count-new.ts';
export { reactionCountsOf, reactionOf } from '#worker/discussion/reaction-columns.ts';
export { threadColumn } from '#worker/discussion/reading.ts';
export { selectCommentTexts, thingOfComment } from '#worker/discussion/select-for-feed.ts';
