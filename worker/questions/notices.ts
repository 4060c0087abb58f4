import { sql } from 'drizzle-orm';
import {
  answerAccepted,
  answerPosted,
  editSuggested,
  suggestionDecided,
  voteSet,
} from '#src/questions/events.ts';
import { followersOfThread } from '#worker/notifications/queries.ts';
import { type NoticeType, noticeType } from '#worker/platform/notice-type.ts';

/** Whether an answer is still there: one that was deleted at once notifies nobody. */
const isThere = (answerId: string) => sql`EXISTS (SELECT 1 FROM answers w WHERE w.id = ${answerId})`;

/** Somebody answered a person's question. */
const answered = noticeType({
  type: 'questions.answered',
  priority: 1,
  on: [answerPosted],
  draft: async (_, { payload }) => ({
    recipients: sql`SELECT q.author_id AS person_id FROM questions q
      WHERE q.id = ${payload.questionId} AND ${isThere(payload.answerId)}`,
    actorId: payload.authorId,
    target: { kind: 'answer', id: payload.answerId },
    thread: { kind: 'question', id: payload.questionId },
    groupKey: `answer:${payload.answerId}`,
  }),
});

/** Somebody answered a question that a person follows. */
const followed = noticeType({
  type: 'questions.followed',
  priority: 1,
  on: [answerPosted],
  draft: async (_, { payload }) => {
    const thread = { kind: 'question', id: payload.questionId };
    return {
      recipients: sql`SELECT person_id FROM (${followersOfThread(thread, 'watching')})
        WHERE ${isThere(payload.answerId)}
        EXCEPT SELECT q.author_id FROM questions q WHERE q.id = ${payload.questionId}`,
      actorId: payload.authorId,
      target: { kind: 'answer', id: payload.answerId },
      thread,
      groupKey: `answer:${payload.answerId}`,
    };
  },
});

/** The asker accepted a person's answer. */
const accepted = noticeType({
  type: 'questions.accepted',
  priority: 1,
  on: [answerAccepted],
  draft: async (_, { payload }) => ({
    recipients: sql`SELECT a.author_id AS person_id FROM answers a
      WHERE a.id = ${payload.answerId} AND a.accepted = 1`,
    actorId: payload.askerId,
    target: { kind: 'answer', id: payload.answerId },
    groupKey: `answer:${payload.answerId}`,
  }),
});

/** Others voted for something of a person's. The notice does not say who: votes are secret. */
const voted = noticeType({
  type: 'questions.voted',
  priority: 2,
  on: [voteSet],
  draft: async (_, { payload }) => {
    if (payload.value !== 1) return null;
    const { targetKind: kind, targetId: id, voterId } = payload;
    return {
      recipients: sql`SELECT v.author_id AS person_id FROM question_votes v WHERE v.target_kind = ${kind}
        AND v.target_id = ${id} AND v.person_id = ${voterId} AND v.value = 1`,
      actorId: null,
      target: { kind, id },
      groupKey: `${kind}:${id}`,
    };
  },
});

/** Somebody suggested an edit of something of a person’s. */
const editIsSuggested = noticeType({
  type: 'questions.edit_suggested',
  priority: 1,
  on: [editSuggested],
  draft: async (_, { payload }) => ({
    recipients: sql`SELECT s.author_id AS person_id FROM suggested_edits s
      WHERE s.id = ${payload.suggestionId} AND s.state = 'waiting'`,
    actorId: payload.suggesterId,
    target: { kind: payload.targetKind, id: payload.targetId },
    groupKey: `edit:${payload.suggestionId}`,
  }),
});

/** A person’s suggested edit was approved or rejected. The notice does not say by whom. */
const editIsDecided = noticeType({
  type: 'questions.edit_decided',
  priority: 2,
  on: [suggestionDecided],
  draft: async (_, { payload }) => {
    if (payload.state === 'withdrawn') return null;
    return {
      recipients: sql`SELECT s.suggester_id AS person_id FROM suggested_edits s WHERE s.id = ${payload.suggestionId}`,
      actorId: null,
      target: { kind: payload.targetKind, id: payload.targetId },
      groupKey: `edit:${payload.suggestionId}`,
    };
  },
});

/** The types of notices of questions and answers. */
export const questionNotices: NoticeType[] = [
  ...[answered, followed, accepted, voted],
  ...[editIsSuggested, editIsDecided],
];
