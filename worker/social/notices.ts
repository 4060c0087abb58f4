import { type SQL, sql } from 'drizzle-orm';
import { connectionAccepted, connectionAsked, personFollowed, personUnfollowed } from '#src/social/events.ts';
import { ASK_AGAIN_MS } from '#src/social/rules.ts';
import { hasSeen, isUnread } from '#worker/notifications/queries.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';
import { isAsking } from '#worker/social/predicates.ts';

const FOLLOW = 'follow';
const FOLLOWED = 'social.follow';
/** Somebody who unfollows and follows again within this time is no news to a person who saw the first notice. */
const TELL_AGAIN_MS = 24 * 60 * 60_000;
/** Somebody asks a person to connect. */
export const CONNECTION_ASKED = 'social.connection_asked';

/** The notices about follows and connections. */
export const socialNotices: NoticeType[] = [
  noticeType({
    type: FOLLOWED,
    priority: 2,
    path: '/followers',
    on: [personFollowed],
    draft: async (_ctx, { at, payload }) => ({
      recipients: sql`SELECT ${payload.followedId} AS person_id WHERE ${isFollowing(payload)}
        AND NOT ${hasSeen({ type: FOLLOWED, personId: payload.followedId, actorId: payload.followerId }, at - TELL_AGAIN_MS)}`,
      actorId: payload.followerId,
      target: null,
      groupKey: FOLLOW,
    }),
    takenBack: {
      on: [personUnfollowed],
      draft: ({ payload }) => ({
        actorId: payload.followerId,
        of: { personId: payload.followedId },
        groupKey: FOLLOW,
        stands: () => isFollowing(payload),
      }),
    },
  }),
  noticeType({
    type: CONNECTION_ASKED,
    priority: 1,
    path: '/connections',
    on: [connectionAsked],
    draft: async (_ctx, { at, payload: { askedBy, otherId } }) => ({
      // However late somebody asks again: an unread notice is restored instead (`connect`).
      recipients: sql`SELECT ${otherId} AS person_id WHERE ${isAsking(askedBy, otherId)}
        AND NOT ${isUnread({ type: CONNECTION_ASKED, personId: otherId, actorId: askedBy })}`,
      actorId: askedBy,
      target: null,
      // Somebody who retracts a request and asks again does not notify twice.
      groupKey: `${askedBy}:${Math.floor(at / ASK_AGAIN_MS)}`,
    }),
  }),
  noticeType({
    type: 'social.connection_accepted',
    priority: 2,
    path: '/connections?state=connected',
    on: [connectionAccepted],
    draft: async (_ctx, { payload: { askedBy, otherId } }) => ({
      recipients: [askedBy],
      actorId: otherId,
      target: null,
      groupKey: 'accepted',
    }),
  }),
];

/** Whether the follow still exists. A person who unfollowed meanwhile causes no notice. */
function isFollowing({ followerId, followedId }: { followerId: string; followedId: string }): SQL {
  return sql`EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = ${followerId} AND f.followed_id = ${followedId})`;
}
