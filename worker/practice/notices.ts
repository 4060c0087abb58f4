import { practiceCompleted } from '#src/practice/events.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';

/** The notice to a person whose practice ended by itself. Who completes a practice by hand knows. */
export const practiceNotices: NoticeType[] = [
  noticeType({
    type: 'practice.completed',
    priority: 1,
    path: '/practice/{practiceId}/summary',
    on: [practiceCompleted],
    draft: async (_, { actorId, payload }) =>
      actorId === null
        ? {
            recipients: [payload.personId],
            actorId: null,
            target: { kind: 'practice', id: payload.practiceId },
            params: { practiceId: payload.practiceId },
            groupKey: `${payload.practiceId}:${payload.endOn}`,
          }
        : null,
  }),
];
