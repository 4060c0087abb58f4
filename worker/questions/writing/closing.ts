import { and, eq, sql } from 'drizzle-orm';
import { questionStateSet } from '#src/questions/events.ts';
import type { CloseQuestion, Question } from '#src/questions/model.ts';
import { fieldError } from '#src/shared/errors.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { requireCan } from '#worker/privileges/service.ts';
import { getQuestion } from '#worker/questions/reading/queries-for-readers.ts';
import { questions } from '#worker/questions/tables.ts';
import { castCloseVote, forgetCloseVotes } from '#worker/questions/voting/close-votes.ts';
import { loadQuestion, toQuestionPayload } from '#worker/questions/writing/load-question.ts';

/**
 * Closes a question with a reason: it takes no more answers. A duplicate names the question that it repeats. A moderator closes
 * it at once; others vote for it (`castCloseVote`), with reputation enough.
 */
export async function closeQuestion(ctx: Context, slug: string, input: CloseQuestion): Promise<Question> {
  const question = await loadQuestion(ctx, slug);
  await requireCan(ctx, 'close');
  const { reason } = input;
  const duplicateOfId = reason === 'duplicate' ? await idOfOther(ctx, question.id, input.duplicateOf) : null;
  if (!actsAs(ctx, 'moderator')) {
    await castCloseVote(ctx, question, { reason, duplicateOfId });
    return getQuestion(ctx, slug);
  }
  await runBatch(ctx.db, [
    ctx.db
      .update(questions)
      .set({
        ...{ state: 'closed', closeReason: reason, duplicateOfId },
        ...{ closedAt: ctx.clock.now(), closedBy: requireMember(ctx).personId },
      })
      .where(eq(questions.id, question.id)),
    ctx.events.recordWhenChanged(questionStateSet, { ...toQuestionPayload(question), reason }),
    forgetCloseVotes(ctx, question.id),
  ]);
  logAdminAction(ctx, 'a question was closed', { question: question.id, reason });
  return getQuestion(ctx, slug);
}

/** Opens a closed question again: a moderator at once, others by their votes. */
export async function reopenQuestion(ctx: Context, slug: string): Promise<Question> {
  const question = await loadQuestion(ctx, slug);
  await requireCan(ctx, 'close');
  if (!actsAs(ctx, 'moderator')) {
    await castCloseVote(ctx, question, null);
    return getQuestion(ctx, slug);
  }
  await runBatch(ctx.db, [
    ctx.db
      .update(questions)
      .set({ state: 'open', closeReason: null, duplicateOfId: null, closedAt: null, closedBy: null })
      .where(and(eq(questions.id, question.id), eq(questions.state, 'closed'))),
    ctx.events.recordWhenChanged(questionStateSet, { ...toQuestionPayload(question), reason: null }),
    forgetCloseVotes(ctx, question.id),
  ]);
  logAdminAction(ctx, 'a question was reopened', { question: question.id });
  return getQuestion(ctx, slug);
}

async function idOfOther({ db }: Context, id: string, slug: string | undefined): Promise<string> {
  if (!slug) throw fieldError('/duplicateOf', 'required');
  const [[other]] = await db.batch([
    rawStatement<{ id: string }>(db, sql`SELECT q.id AS id FROM questions q WHERE q.slug = ${slug}`),
  ]);
  if (!other || other.id === id) throw fieldError('/duplicateOf', 'question_unknown');
  return other.id;
}
