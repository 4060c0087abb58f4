import { eq, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import {
  commentPosted,
  commentReapproved,
  commentRemoved,
  peopleMentioned,
  reactionSet,
  reactionTaken,
} from '#src/discussion/events.ts';
import { KEPT_MS } from '#src/notifications/rules.ts';
import { type Ref, refKey } from '#src/shared/ref.ts';
import { MENTION, mentionedIn } from '#worker/discussion/mentions/mentions.ts';
import { hasReacted } from '#worker/discussion/reactions/reaction-columns.ts';
import { standsInPlace } from '#worker/discussion/reading/count-new.ts';
import { answered, authorOfTarget, mentioned, threadOf, watching } from '#worker/discussion/recipients.ts';
import { comments } from '#worker/discussion/tables.ts';
import { notifiedOnce } from '#worker/notifications/queries.ts';
import { type ActorRemoval, type NoticeType, noticeType } from '#worker/platform/notice-type.ts';
import { requireTarget } from '#worker/platform/registry.ts';

// A person gets one notice of a comment: as somebody mentioned, else as somebody answered, else as the author of the
// target, else as a watcher of the discussion.

const REPLY = 'discussion.reply';

/** A person is mentioned in a text that still mentions them. Who was notified of it as an answer gets no second notice. */
const mention = noticeType({
  type: MENTION,
  priority: 1,
  response: (payload, person) =>
    wordsOf(
      sql`${payload} ->> 'sourceId'`,
      sql`EXISTS (SELECT 1 FROM comments k
      WHERE k.id = c.parent_id AND k.author_id = ${person})`,
    ),
  on: [peopleMentioned],
  draft: async (_, { payload }) => {
    const source = { kind: payload.sourceKind, id: payload.sourceId };
    return {
      recipients: sql`SELECT person_id FROM (${stillMentioned(source, payload.personIds)})
        EXCEPT ${notifiedOnce({ type: REPLY, target: source })}`,
      actorId: payload.writerId,
      target: source,
      thread: threadOf(payload),
      groupKey: refKey(source),
    };
  },
});

/**
 * A person's comment is answered. A notice cannot lead to a moderated answer: who was not notified before it was edited is
 * notified when it is approved again.
 */
const reply = noticeType({
  type: REPLY,
  priority: 1,
  response: (payload) => wordsOf(sql`${payload} ->> 'commentId'`),
  on: [commentPosted, commentReapproved],
  draft: async (ctx, { payload }) =>
    payload.parentId === null
      ? null
      : {
          ...aboutComment(payload),
          target: { kind: 'comment', id: payload.commentId },
          groupKey: `comment:${payload.commentId}`,
          recipients: sql`${answered(payload)} AND ${isRemembered(payload, ctx.clock.now())} EXCEPT ${mentioned(payload)}`,
        },
});

/** Others comment on something of a person's. */
const comment = noticeType({
  type: 'discussion.comment',
  priority: 2,
  response: (payload) => wordsOf(sql`${payload} ->> 'commentId'`),
  on: [commentPosted],
  draft: async (ctx, { payload }) => ({
    ...aboutComment(payload),
    recipients: sql`SELECT ${authorOfTarget(ctx, payload)} AS person_id WHERE ${isStillThere(payload)}
      EXCEPT ${mentioned(payload)} EXCEPT ${answered(payload)}`,
  }),
  takenBack: { on: [commentRemoved], draft: ({ payload }) => withoutComment(payload) },
});

/** Others comment in a discussion that a person watches. */
const watched = noticeType({
  type: 'discussion.watched',
  priority: 2,
  on: [commentPosted],
  draft: async (ctx, { payload }) => ({
    ...aboutComment(payload),
    recipients: sql`SELECT person_id FROM (${watching(payload)})
      WHERE ${isStillThere(payload)}
      EXCEPT ${mentioned(payload)} EXCEPT ${answered(payload)} EXCEPT SELECT ${authorOfTarget(ctx, payload)}`,
  }),
  takenBack: { on: [commentRemoved], draft: ({ payload }) => withoutComment(payload) },
});

/**
 * Others react to something of a person's; each of them causes one notice a day. Somebody who takes their reaction back and
 * reacts anew causes no second one, although the first is retracted.
 */
const reacted = noticeType({
  type: 'discussion.reaction',
  priority: 2,
  response: () => sql`'{}'`,
  on: [reactionSet],
  draft: async (ctx, { payload }) => {
    if (!payload.first) return null;
    const target = threadOf(payload);
    const thread = target.kind === 'comment' ? await threadOfComment(ctx, target.id) : null;
    const author = requireTarget(ctx.registry, target.kind).authorOf(sql`${target.id}`);
    return {
      recipients: sql`SELECT ${author} AS person_id WHERE ${hasReacted(target, payload.personId)}`,
      actorId: payload.personId,
      target,
      ...(thread && { thread }),
      groupKey: refKey(target),
    };
  },
  takenBack: {
    on: [reactionTaken],
    draft: ({ payload }) => {
      const target = threadOf(payload);
      return {
        actorId: payload.personId,
        of: { target },
        groupKey: refKey(target),
        stands: () => hasReacted(target, payload.personId),
      };
    },
  },
});

/** The types of notices of comments, mentions and reactions. */
export const discussionNotices: NoticeType[] = [mention, reply, comment, watched, reacted];

type Draft = Parameters<NoticeType['draft']>;
type Posted = z.output<typeof commentPosted.payload>;

/** What all notices of a comment share. Several of the same target are merged while unread. */
function aboutComment(payload: Posted) {
  const thread = threadOf(payload);
  const since = sql`(SELECT c.published_at FROM comments c WHERE c.id = ${payload.commentId})`;
  return { actorId: payload.authorId, target: thread, thread, groupKey: refKey(thread), since };
}

/** Removes the author of an erased comment from merged notices, unless another of their comments remains. */
function withoutComment(payload: Posted): ActorRemoval {
  const thread = threadOf(payload);
  return {
    actorId: payload.authorId,
    of: { target: thread },
    groupKey: refKey(thread),
    alsoRead: true,
    // One query for all recipients: only the author's latest comment counts.
    stands: (since) => sql`${since} <= coalesce((SELECT max(c.published_at) FROM comments c
      WHERE c.target_kind = ${thread.kind} AND c.target_id = ${thread.id} AND c.status IN ('public', 'moderated')
        AND c.author_id = ${payload.authorId}), -1)`,
  };
}

/** Whether a comment still has its place. One that is erased before its notices are created notifies nobody. */
function isStillThere({ commentId }: Posted): SQL {
  return standsInPlace(sql`${commentId}`);
}

/** Whether the notices of a comment are still kept. Older ones may have been seen; notifying twice is worse than not at all. */
function isRemembered({ commentId }: Posted, now: number): SQL {
  return sql`(SELECT r.published_at FROM comments r WHERE r.id = ${commentId}) > ${now - KEPT_MS.read}`;
}

/** What a comment says, as a response to somebody; NULL unless it is public and meets a condition over `c`. */
function wordsOf(id: SQL, also: SQL = sql`1`): SQL {
  return sql`(SELECT json_object('markdown', c.markdown, 'path', '/comments/' || c.id) FROM comments c
    WHERE c.id = ${id} AND c.status = 'public' AND ${also})`;
}

async function threadOfComment(ctx: Draft[0], id: string): Promise<Ref | null> {
  const [[row]] = await ctx.db.batch([
    ctx.db
      .select({ kind: comments.targetKind, id: comments.targetId })
      .from(comments)
      .where(eq(comments.id, id)),
  ]);
  return row ?? null;
}

/** Selects those of an event's people whom the text still mentions; the others were taken out before they were notified. */
function stillMentioned(source: Ref, personIds: readonly string[]): SQL {
  return sql`${mentionedIn(source)} AND m.person_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))`;
}
