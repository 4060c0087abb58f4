import { eq, sql } from 'drizzle-orm';
import { answerDeleted, answerUnaccepted, questionDeleted } from '#src/questions/events.ts';
import { AppError } from '#src/shared/errors.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';
import { requireOwn } from '#worker/questions/permissions.ts';
import { loadAnswer } from '#worker/questions/reading/answer-page.ts';
import {
  answers,
  questionCloseVotes,
  questionRevisions,
  questions,
  questionVotes,
  suggestedEdits,
} from '#worker/questions/tables.ts';
import { rerank } from '#worker/questions/voting/vote-statements.ts';
import {
  loadQuestion,
  type QuestionState,
  toQuestionPayload,
} from '#worker/questions/writing/load-question.ts';
import { statementsToUntagQuestion } from '#worker/questions/writing/question-tags.ts';

/** The most answers that go with a question: each is an event of its own. */
const MOST_ANSWERS = 200;

/**
 * Deletes a question with its answers. Its asker may while nobody else has answered (`has_answers`), a moderator always.
 * Throws `version_conflict` when it is answered or edited in between.
 */
export async function deleteQuestion(ctx: Context, slug: string): Promise<{ slug: string }> {
  const question = await loadQuestion(ctx, slug);
  requireOwn(ctx, question);
  const rows = await selectAnswersOf(ctx, question);
  const byOthers = rows.some(({ authorId }) => authorId !== question.authorId);
  if ((byOthers && !actsAs(ctx, 'moderator')) || rows.length > MOST_ANSWERS)
    throw new AppError('has_answers');
  const { db } = ctx;
  const { id, version, locale } = question;
  const isAsSeen = sql`id = ${id} AND version = ${version} AND answer_count = ${rows.length}`;
  const [deleted] = await runBatch(db, [
    db
      .update(questions)
      .set({ acceptedAnswerId: null, version: version + 1 })
      .where(isAsSeen),
    ctx.events.recordWhenChanged(questionDeleted, toQuestionPayload(question)),
    ...rows.map(({ id: answerId, authorId }) =>
      ctx.events.recordWhenChanged(answerDeleted, { answerId, questionId: id, slug, locale, authorId }),
    ),
    ...statementsToErase(ctx, question),
  ]);
  if (!deleted?.changes) throw new AppError('version_conflict');
  if (requireMember(ctx).personId !== question.authorId)
    logAdminAction(ctx, 'a question was deleted', { question: id });
  return { slug };
}

async function selectAnswersOf({ db }: Context, { id }: QuestionState) {
  const [rows] = await db.batch([
    rawStatement<{ id: string; authorId: string }>(
      db,
      sql`SELECT a.id AS id, a.author_id AS "authorId" FROM answers a WHERE a.question_id = ${id}
        LIMIT ${MOST_ANSWERS + 1}`,
    ),
  ]);
  return rows;
}

/** Deletes all rows of a question, if the guard of the batch raised its version. */
function statementsToErase(ctx: Context, { id, version }: QuestionState): Statement[] {
  const { db } = ctx;
  const isGoing = sql`EXISTS (SELECT 1 FROM questions g WHERE g.id = ${id} AND g.version = ${version + 1})`;
  const isOfIt = sql`((target_kind = 'question' AND target_id = ${id}) OR (target_kind = 'answer'
    AND target_id IN (SELECT a.id FROM answers a WHERE a.question_id = ${id})))`;
  return [
    db.delete(questionVotes).where(sql`${isOfIt} AND ${isGoing}`),
    db.delete(questionRevisions).where(sql`${isOfIt} AND ${isGoing}`),
    db.delete(questionCloseVotes).where(sql`question_id = ${id} AND ${isGoing}`),
    db.delete(suggestedEdits).where(sql`question_id = ${id} AND ${isGoing}`),
    db.delete(answers).where(sql`question_id = ${id} AND ${isGoing}`),
    ...statementsToUntagQuestion(ctx, id, isGoing),
    db.delete(questions).where(sql`id = ${id} AND version = ${version + 1}`),
  ];
}

/** Deletes an answer with its votes: for its author and moderators. */
export async function deleteAnswer(ctx: Context, id: string): Promise<{ id: string }> {
  const row = await loadAnswer(ctx, id);
  requireOwn(ctx, row);
  const { db } = ctx;
  const { questionId, questionSlug: slug, questionLocale: locale, authorId } = row;
  const payload = { answerId: id, questionId, slug, locale, authorId };
  const isOfIt = sql`target_kind = 'answer' AND target_id = ${id}`;
  const [deleted] = await runBatch(db, [
    db
      .update(questions)
      .set({
        answerCount: sql`answer_count - 1`,
        acceptedAnswerId: sql`nullif(accepted_answer_id, ${id})`,
      })
      .where(sql`id = ${questionId} AND EXISTS (SELECT 1 FROM answers w WHERE w.id = ${id})`),
    ...(row.accepted
      ? [ctx.events.recordWhenChanged(answerUnaccepted, { ...payload, askerId: row.askerId })]
      : []),
    ctx.events.recordWhenChanged(answerDeleted, payload),
    db.delete(questionVotes).where(isOfIt),
    db.delete(questionRevisions).where(isOfIt),
    db.delete(suggestedEdits).where(isOfIt),
    db.delete(answers).where(eq(answers.id, id)),
    // The accepted answer may have been beaten by this one.
    rerank(db, sql`SELECT q.accepted_answer_id FROM questions q WHERE q.id = ${questionId}`),
  ]);
  if (!deleted?.changes) throw new AppError('not_found');
  if (requireMember(ctx).personId !== authorId) logAdminAction(ctx, 'an answer was deleted', { answer: id });
  return { id };
}
