import { type SQL, sql } from 'drizzle-orm';
import {
  answerAccepted,
  answerDeleted,
  answerUnaccepted,
  questionDeleted,
  suggestionDecided,
  voteSet,
} from '#src/questions/events.ts';
import type { Votable } from '#src/questions/model.ts';
import type { Context } from '#worker/platform/context.ts';
import type { EventHandler } from '#worker/platform/feature.ts';
import { handler } from '#worker/platform/feature.ts';
import { statementsToSettle } from '#worker/platform/ledger.ts';
import { dueForAcceptance, dueForEdits, dueForVotes, keysOfVote } from '#worker/reputation/due.ts';
import { reputationLedger } from '#worker/reputation/ledger.ts';

const settle = (ctx: Context, among: SQL, due: SQL) =>
  statementsToSettle(ctx, reputationLedger, { among, due });

const isOf = (kind: Votable, id: string) => sql`e.target_kind = ${kind} AND e.target_id = ${id}`;

/** A vote is worth something to the author of its target; a vote down on an answer costs the voter. */
const followVotes = handler('reputation.follow_votes', [voteSet], async (ctx, { payload }) => {
  const { targetKind, targetId, voterId, authorId } = payload;
  const { toAuthor, toVoter } = keysOfVote(targetKind, targetId, voterId);
  return settle(
    ctx,
    sql`(e.person_id, e.source_key) IN (VALUES (${authorId}, ${toAuthor}), (${voterId}, ${toVoter}))`,
    dueForVotes(
      sql`v.target_kind = ${targetKind} AND v.target_id = ${targetId} AND v.person_id = ${voterId}`,
    ),
  );
});

/** An acceptance is worth something to both, unless they are one person. */
const followAcceptances = handler(
  'reputation.follow_acceptances',
  [answerAccepted, answerUnaccepted],
  async (ctx, { payload: { answerId } }) =>
    settle(
      ctx,
      sql`${isOf('answer', answerId)} AND e.reason IN ('accepted', 'accepting')`,
      dueForAcceptance(answerId),
    ),
);

/** An approved edit is worth something to whoever suggested it. */
const followEdits = handler(
  'reputation.follow_edits',
  [suggestionDecided],
  async (ctx, { payload: { suggestionId, suggesterId } }) =>
    settle(
      ctx,
      sql`e.person_id = ${suggesterId} AND e.source_key = ${`edit:${suggestionId}`}`,
      dueForEdits(sql`s.id = ${suggestionId}`),
    ),
);

/** What is gone with its votes is worth nothing any more. */
const followDeletions = handler(
  'reputation.follow_deletions',
  [questionDeleted, answerDeleted],
  async (ctx, { payload }) =>
    'answerId' in payload
      ? settleGone(ctx, 'answer', payload.answerId)
      : settleGone(ctx, 'question', payload.questionId),
);

function settleGone(ctx: Context, kind: Votable, id: string) {
  return settle(ctx, isOf(kind, id), dueForVotes(sql`v.target_kind = ${kind} AND v.target_id = ${id}`));
}

/** What the ledger of reputation follows. */
export const reputationHandlers: EventHandler[] = [
  ...[followVotes, followAcceptances, followEdits, followDeletions],
];
