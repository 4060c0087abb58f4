/** The use cases of buddies. */
export { acceptBuddy } from '#worker/buddies/accepting.ts';
export { askBuddy } from '#worker/buddies/asking.ts';
export { closeRequest, endBuddies } from '#worker/buddies/parting.ts';
export { listBuddies, listBuddiesOf } from '#worker/buddies/reading.ts';
export { nudgeBuddy, sendCard } from '#worker/buddies/signs.ts';
export { suggestBuddies } from '#worker/buddies/suggestions.ts';
export { getBuddiesToday, selectBuddiesToday, toBuddiesToday } from '#worker/buddies/today.ts';
