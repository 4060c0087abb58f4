import { type SQL, sql } from 'drizzle-orm';
import { postModerated, postReviewed, postSubmitted, postWithdrawn } from '#src/posts/events.ts';
import { moderators } from '#worker/accounts/queries.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';

type Action = 'taken_back' | 'deleted';

/** The notices to authors about what moderators did with their posts. They do not name the moderator. */
export const postNotices: NoticeType[] = [
  moderated('taken_back'),
  moderated('deleted'),
  submitted(),
  reviewed('approved'),
  reviewed('scheduled'),
  reviewed('rejected'),
];

/** The notice to moderators that posts wait for them; it goes away with the last of a person's posts that wait. */
function submitted(): NoticeType {
  return noticeType({
    type: 'posts.submitted',
    priority: 2,
    path: '/discussion/pending',
    on: [postSubmitted],
    draft: async (_, { payload }) => ({
      recipients: sql`${moderators} AND ${stillWaits(payload)}`,
      actorId: payload.ownerId,
      target: null,
      groupKey: 'posts',
    }),
    takenBack: {
      on: [postWithdrawn, postReviewed],
      draft: ({ payload }) => ({
        actorId: payload.ownerId,
        of: { people: moderators },
        groupKey: 'posts',
        stands: () => stillWaits(payload),
      }),
    },
  });
}

/** Whether any post of an owner waits. */
function stillWaits({ ownerId }: { ownerId: string }): SQL {
  return sql`EXISTS (SELECT 1 FROM posts WHERE owner_id = ${ownerId} AND submitted_at IS NOT NULL)`;
}

/** The notice to the author of what was decided, without the moderator's name. It leads to the post where it is public. */
function reviewed(outcome: 'approved' | 'scheduled' | 'rejected'): NoticeType {
  return noticeType({
    type: `posts.${outcome}`,
    priority: 1,
    always: true,
    // An approved post is public: its notice leads to the post itself.
    ...(outcome !== 'approved' && { path: '/write/{postId}' }),
    on: [postReviewed],
    draft: async (_, { id, payload }) =>
      payload.outcome === outcome
        ? {
            recipients: [payload.ownerId],
            actorId: null,
            target: outcome === 'approved' ? { kind: 'post', id: payload.postId } : null,
            groupKey: id,
            params: { ...named(payload.title), ...reasoned(payload.reason), postId: payload.postId },
          }
        : null,
  });
}

function reasoned(reason: string): Record<string, string> {
  return reason ? { reason } : { reasonKey: 'posts:notices.noReason' };
}

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
