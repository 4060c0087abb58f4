import { connectionAccepted, connectionAsked, personFollowed } from '#src/social/events.ts';
import { ASK_AGAIN_MS } from '#src/social/rules.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';

/** What people are told of how others stand to them. */
export const socialNotices: NoticeType[] = [
  noticeType({
    type: 'social.follow',
    priority: 2,
    path: '/followers',
    on: [personFollowed],
    draft: async (_ctx, { payload: { followerId, followedId } }) => ({
      recipients: [followedId],
      actorId: followerId,
      target: null,
      groupKey: 'follow',
    }),
  }),
  noticeType({
    type: 'social.connection_asked',
    priority: 1,
    path: '/connections',
    on: [connectionAsked],
    draft: async (_ctx, { at, payload: { askedBy, otherId } }) => ({
      recipients: [otherId],
      actorId: askedBy,
      target: null,
      // Who takes their question back and asks again is not heard twice.
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
