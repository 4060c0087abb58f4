import { postModerated } from '#src/posts/events.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';

type Action = 'taken_back' | 'deleted';

/** What authors are told that moderators did with their posts. Which of them did it is for nobody to see. */
export const postNotices: NoticeType[] = [moderated('taken_back'), moderated('deleted')];

/** Each stands for itself, whatever one prefers: it is about what one may publish here. */
function moderated(action: Action): NoticeType {
  return noticeType({
    type: `posts.${action}`,
    priority: 1,
    always: true,
    path: '/write',
    on: [postModerated],
    draft: async (_, { id, payload }) =>
      payload.action === action
        ? {
            recipients: [payload.ownerId],
            actorId: null,
            target: null,
            groupKey: id,
            params: named(payload.title),
          }
        : null,
  });
}

function named(title: string): Record<string, string> {
  return title ? { post: title } : { postKey: 'editor:write.untitled' };
}
