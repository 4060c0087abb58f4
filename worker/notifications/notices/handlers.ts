import { personBlocked } from '#src/social/events.ts';
import { statementsToNotify } from '#worker/notifications/notices/create-notices.ts';
import {
  deleteNoticesBetween,
  deleteNoticesOf,
  statementsToRemoveActor,
} from '#worker/notifications/notices/delete-notices.ts';
import { type EventHandler, handler } from '#worker/platform/feature.ts';
import type { NoticeType } from '#worker/platform/notice-type.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { targetHandler } from '#worker/platform/target-events.ts';

/** A reaction for every type of notice that a feature registered, and one more where it can be taken back. */
export function noticeHandlers({ notices }: Pick<Registry, 'notices'>): EventHandler[] {
  return [...notices.values()].flatMap((type) => [tell(type), ...takeBack(type)]);
}

/** P1 is there when the request that caused it is answered; P2 follows. */
function tell(type: NoticeType): EventHandler {
  return {
    name: `notifications.${type.type}`,
    on: type.on,
    prompt: type.priority === 1,
    handle: async (ctx, event) => {
      const draft = await type.draft(ctx, event);
      return draft ? statementsToNotify(ctx, type, event, draft) : [];
    },
  };
}

/** Whoever took back what a merged notice tells of them leaves it. */
function takeBack(type: NoticeType): EventHandler[] {
  const { takenBack } = type;
  if (!takenBack) return [];
  return [
    {
      name: `notifications.take_back.${type.type}`,
      on: takenBack.on,
      handle: async (ctx, event) => {
        const removal = takenBack.draft(event);
        return removal ? statementsToRemoveActor(ctx, type, removal) : [];
      },
    },
  ];
}

/** What two people were told of each other is taken back when one blocks the other. */
export const deletionHandlers: EventHandler[] = [
  handler('notifications.withdraw_between', [personBlocked], async (ctx, { payload }) =>
    deleteNoticesBetween(ctx, payload.personId, payload.otherId),
  ),
];

/** With a target that is gone, and that has no discussion of its own, goes what was told of it. */
export function withdrawOfGone(registry: Pick<Registry, 'targets'>): EventHandler {
  return targetHandler(registry, {
    name: 'notifications.withdraw_target',
    on: ({ hasComments, goneOn }) => (hasComments ? undefined : goneOn),
    handle: async (ctx, target) => deleteNoticesOf(ctx, target),
  });
}
