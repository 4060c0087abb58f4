import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { commentPosted, peopleMentioned, reactionSet } from '#src/discussion/events.ts';
import { followersOfThread } from '#worker/notifications/queries.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';
import { requireTarget } from '#worker/platform/registry.ts';

// Of one comment a person hears once: that they are mentioned, else that they are answered, else that it is about
// something of theirs, else that they watch the discussion.

/** Somebody calls a person by name in a text. */
const mention = noticeType({
  type: 'discussion.mention',
  priority: 1,
  on: [peopleMentioned],
  draft: async (_, { payload }) => ({
    recipients: payload.personIds,
    actorId: payload.writerId,
    target: { kind: payload.sourceKind, id: payload.sourceId },
    thread: { kind: payload.targetKind, id: payload.targetId },
    groupKey: `${payload.sourceKind}:${payload.sourceId}`,
  }),
});

/** Somebody answers a person's comment. */
const reply = noticeType({
  type: 'discussion.reply',
  priority: 1,
  on: [commentPosted],
  draft: async (_, { payload }) =>
    payload.parentId === null
      ? null
      : {
          ...aboutComment(payload),
          target: { kind: 'comment', id: payload.commentId },
          groupKey: `comment:${payload.commentId}`,
          recipients: sql`${answered(payload)} EXCEPT ${mentioned(payload)}`,
        },
});

/** People talk about a person's thing. */
const comment = noticeType({
  type: 'discussion.comment',
  priority: 2,
  on: [commentPosted],
  draft: async (ctx, { payload }) => ({
    ...aboutComment(payload),
    recipients: sql`SELECT ${authorOfThing(ctx, payload)} AS person_id
      EXCEPT ${mentioned(payload)} EXCEPT ${answered(payload)}`,
  }),
});

/** People talk in a discussion that a person watches. */
const watched = noticeType({
  type: 'discussion.watched',
  priority: 2,
  on: [commentPosted],
  draft: async (ctx, { payload }) => ({
    ...aboutComment(payload),
    recipients: sql`${followersOfThread(threadOf(payload), 'watching')} EXCEPT ${mentioned(payload)}
      EXCEPT ${answered(payload)} EXCEPT SELECT ${authorOfThing(ctx, payload)}`,
  }),
});

/** People react to something of a person's; each of them is heard once a day. */
const reacted = noticeType({
  type: 'discussion.reaction',
  priority: 2,
  on: [reactionSet],
  draft: async (ctx, { payload }) => {
    if (!payload.first) return null;
    const target = threadOf(payload);
    return {
      recipients: sql`SELECT ${requireTarget(ctx.registry, target.kind).authorOf(sql`${target.id}`)} AS person_id`,
      actorId: payload.personId,
      target,
      groupKey: `${target.kind}:${target.id}`,
    };
  },
});

/** What people are told of what others say. */
export const discussionNotices: NoticeType[] = [mention, reply, comment, watched, reacted];

type Posted = z.output<typeof commentPosted.payload>;

function threadOf({ targetKind, targetId }: { targetKind: string; targetId: string }) {
  return { kind: targetKind, id: targetId };
}

/** What all notices of a comment share; several of the same thing are one while unread. */
function aboutComment(payload: Posted) {
  const thread = threadOf(payload);
  return { actorId: payload.authorId, target: thread, thread, groupKey: `${thread.kind}:${thread.id}` };
}

function mentioned({ commentId }: Posted): SQL {
  return sql`SELECT m.person_id FROM mentions m WHERE m.source_kind = 'comment' AND m.source_id = ${commentId}`;
}

function answered({ parentId }: Posted): SQL {
  return sql`SELECT c.author_id AS person_id FROM comments c WHERE c.id = ${parentId} AND c.status = 'public'`;
}

function authorOfThing(ctx: Parameters<NoticeType['draft']>[0], { targetKind, targetId }: Posted): SQL {
  return requireTarget(ctx.registry, targetKind).authorOf(sql`${targetId}`);
}
