import { sql } from 'drizzle-orm';
import { questionStateSet } from '#src/questions/events.ts';
import type { CloseReason } from '#src/questions/model.ts';
import { CLOSE_VOTES } from '#src/questions/rules.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';
import { type QuestionState, toQuestionPayload } from '#worker/questions/writing/load-question.ts';

/** A vote to close a question, with a reason, or to open it again (null). */
export type CloseVote = { reason: CloseReason; duplicateOfId: string | null } | null;

type VoteRow = { personId: string; reason: CloseReason | null; duplicateOfId: string | null };

/**
 * Casts a vote to close a question, or to reopen it. The third one does it: with the reason that most of them gave, the latest
 * of several such. A vote for what is the case already changes nothing.
 */
export async function castCloseVote(ctx: Context, question: QuestionState, vote: CloseVote): Promise<void> {
  const { personId } = requireMember(ctx);
  const from = vote ? 'open' : 'closed';
  if (question.state !== from) return;
  const cast = { personId, reason: vote?.reason ?? null, duplicateOfId: vote?.duplicateOfId ?? null };
  const [before] = await ctx.db.batch([selectVotes(ctx, question.id)]);
  const votes = [...before.filter((other) => other.personId !== personId), cast];
  const isInState = sql`EXISTS (SELECT 1 FROM questions q WHERE q.id = ${question.id} AND q.state = ${from})`;
  await runBatch(ctx.db, [
    rawStatement(
      ctx.db,
      sql`INSERT INTO question_close_votes (question_id, person_id, reason, duplicate_of_id, at)
        SELECT ${question.id}, ${personId}, ${cast.reason}, ${cast.duplicateOfId}, ${ctx.clock.now()} WHERE ${isInState}
        ON CONFLICT DO UPDATE SET reason = excluded.reason, duplicate_of_id = excluded.duplicate_of_id, at = excluded.at`,
    ),
    ...decide(ctx, question, vote ? mostNamed(votes) : null),
  ]);
}

function selectVotes({ db }: Context, questionId: string) {
  return rawStatement<VoteRow>(
    db,
    sql`SELECT c.person_id AS "personId", c.reason AS reason, c.duplicate_of_id AS "duplicateOfId"
      FROM question_close_votes c WHERE c.question_id = ${questionId} ORDER BY c.at LIMIT ${CLOSE_VOTES}`,
  );
}

/** The statements that close or reopen the question if it has votes enough, and forget them. */
function decide(ctx: Context, question: QuestionState, why: VoteRow | null): Statement[] {
  const { id } = question;
  const reason = why?.reason ?? null;
  const enough = sql`(SELECT count(*) FROM question_close_votes c WHERE c.question_id = ${id}) >= ${CLOSE_VOTES}`;
  return [
    rawStatement(
      ctx.db,
      sql`UPDATE questions SET state = ${reason ? 'closed' : 'open'}, close_reason = ${reason},
          duplicate_of_id = ${why?.duplicateOfId ?? null}, closed_at = ${reason ? ctx.clock.now() : null}, closed_by = NULL
        WHERE id = ${id} AND state = ${reason ? 'open' : 'closed'} AND ${enough}`,
    ),
    ctx.events.recordWhenChanged(questionStateSet, { ...toQuestionPayload(question), reason }),
    rawStatement(ctx.db, sql`DELETE FROM question_close_votes WHERE question_id = ${id} AND ${enough}`),
  ];
}

/** The vote whose reason most of them named; of several such reasons the latest. */
function mostNamed(votes: readonly VoteRow[]): VoteRow | null {
  const count = (reason: CloseReason | null) => votes.filter((vote) => vote.reason === reason).length;
  return votes.toReversed().toSorted((a, b) => count(b.reason) - count(a.reason))[0] ?? null;
}

/** Forgets the votes to close or reopen a question: it is decided, or gone. */
export function forgetCloseVotes({ db }: Context, questionId: string): Statement {
  return rawStatement(db, sql`DELETE FROM question_close_votes WHERE question_id = ${questionId}`);
}
