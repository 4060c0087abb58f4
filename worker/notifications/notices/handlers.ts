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

/** Returns a handler for every registered type of notice, and a second one where actors can undo what the type reports. */
export function noticeHandlers({ notices }: Pick<Registry, 'notices'>): EventHandler[] {
  return [...notices.values()].flatMap((type) => [creationHandler(type), ...removalHandlers(type)]);
}

/** Creates the notices of a type. P1 notices exist before the request that caused them is answered; P2 notices follow. */
function creationHandler(type: NoticeType): EventHandler {
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

/** Removes a person from a merged notice when they undo what it reports. */
function removalHandlers(type: NoticeType): EventHandler[] {
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

/** Deletes the notices that two people have of each other when one blocks the other. */
export const deletionHandlers: EventHandler[] = [
  handler('notifications.withdraw_between', [personBlocked], async (ctx, { payload }) =>
    deleteNoticesBetween(ctx, payload.personId, payload.otherId),
  ),
];

/** Deletes the notices about a target that is gone and has no discussion; `forgetThreads` does so for those that have one. */
export function deleteNoticesOfGone(registry: Pick<Registry, 'targets'>): EventHandler {
  return targetHandler(registry, {
    name: 'notifications.withdraw_target',
    on: ({ hasComments, goneOn }) => (hasComments ? undefined : goneOn),
    handle: async (ctx, target) => deleteNoticesOf(ctx, target),
  });
}
