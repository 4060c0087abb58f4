/** What other features may use of how people stand to each other in batches of their own. */
export {
  ignores,
  isBlocked,
  isBuddy,
  isConnected,
  turnedAwayFrom,
  viewerOf,
  visibleTo,
} from '#worker/social/predicates.ts';
export { selectSocial, toSocial } from '#worker/social/select-social.ts';
export { selectFollowsAnything, selectTurnedAwayAmong } from '#worker/social/select-standing.ts';
