/** The use cases of relations between people. */
export { connect, disconnect } from '#worker/social/connect.ts';
export { getFeedPage, listFeed } from '#worker/social/feed.ts';
export { followPerson, unfollowPerson } from '#worker/social/follow.ts';
export { type FollowList, listConnections, listFollows, listRestrictions } from '#worker/social/lists.ts';
export { getRelation } from '#worker/social/relation.ts';
export { clearRestriction, setRestriction } from '#worker/social/restriction.ts';
export { selectFeed } from '#worker/social/select-feed.ts';
