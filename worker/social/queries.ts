/** What other features may use of follows, connections and restrictions in their own batches. */
export {
  hasNoPage,
  hasRestricted,
  ignores,
  isBlocked,
  isBuddy,
  isConnected,
  viewerOf,
  visibleTo,
} from '#worker/social/predicates.ts';
export { selectFollowsAnything, selectRestrictedAmong } from '#worker/social/select-relations-among.ts';
export { selectSocial, toSocial } from '#worker/social/select-social.ts';
