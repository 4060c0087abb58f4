import { postModerated } from '#src/posts/events.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';

type Action = 'taken_back' | 'deleted';

/** The notices to authors about what moderators did with their posts. They do not name the moderator. */
export const postNotices: NoticeType[] = [moderated('taken_back'), moderated('deleted')];

/** A notice of its own that no preference turns off, because it affects what the author may publish. */
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
