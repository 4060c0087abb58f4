import { personBlocked } from '#src/social/events.ts';
import { statementsToTell } from '#worker/notifications/telling.ts';
import {
  statementsToWithdraw,
  withdrawNoticesBetween,
  withdrawNoticesOf,
} from '#worker/notifications/withdrawing.ts';
import { type Reaction, reaction } from '#worker/platform/feature.ts';
import type { NoticeType } from '#worker/platform/notice-type.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { targetReaction } from '#worker/platform/target-events.ts';

/** A reaction for every type of notice that a feature registered, and one more where it can be taken back. */
export function tellNotices({ notices }: Pick<Registry, 'notices'>): Reaction[] {
  return [...notices.values()].flatMap((type) => [tell(type), ...takeBack(type)]);
}

/** P1 is there when the request that caused it is answered; P2 follows. */
function tell(type: NoticeType): Reaction {
  return {
    name: `notifications.${type.type}`,
    on: type.on,
    prompt: type.priority === 1,
    react: async (ctx, event) => {
      const draft = await type.draft(ctx, event);
      return draft ? statementsToTell(ctx, type, event, draft) : [];
    },
  };
}

/** Whoever took back what a merged notice tells of them leaves it. */
function takeBack(type: NoticeType): Reaction[] {
  const { takenBack } = type;
  if (!takenBack) return [];
  return [
    {
      name: `notifications.take_back.${type.type}`,
      on: takenBack.on,
      react: async (ctx, event) => {
        const withdrawal = takenBack.draft(event);
        return withdrawal ? statementsToWithdraw(ctx, type, withdrawal) : [];
      },
    },
  ];
}

/** What two people were told of each other is taken back when one blocks the other. */
export const withdrawals: Reaction[] = [
  reaction('notifications.withdraw_between', [personBlocked], async (ctx, { payload }) =>
    withdrawNoticesBetween(ctx, payload.personId, payload.otherId),
  ),
];

/** With a target that is gone, and that has no discussion of its own, goes what was told of it. */
export function withdrawOfGone(registry: Pick<Registry, 'targets'>): Reaction {
  return targetReaction(registry, {
    name: 'notifications.withdraw_target',
    on: ({ hasComments, goneOn }) => (hasComments ? undefined : goneOn),
    react: async (ctx, target) => withdrawNoticesOf(ctx, target),
  });
}
