import { and, eq, sql } from 'drizzle-orm';
import { answerAccepted, answerUnaccepted } from '#src/questions/events.ts';
import type { Question } from '#src/questions/model.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';
import { getQuestion } from '#worker/questions/reading/queries-for-readers.ts';
import { answers, questions } from '#worker/questions/tables.ts';
import { rerank } from '#worker/questions/voting/vote-statements.ts';
import { loadQuestion, type QuestionState } from '#worker/questions/writing/load-question.ts';

const TRIES = 3;

/**
 * Accepts an answer to the actor's own question, or none any more (null). One answer is accepted at a time: of two calls at
 * once, the later one holds.
 */
export async function acceptAnswer(ctx: Context, slug: string, answerId: string | null): Promise<Question> {
  for (let left = TRIES; left > 0; left -= 1) {
    if (await tryToAccept(ctx, slug, answerId)) return getQuestion(ctx, slug);
    ctx.events.takePending();
  }
  throw new AppError('version_conflict');
}

/** Returns false when the accepted answer changed in between. */
async function tryToAccept(ctx: Context, slug: string, answerId: string | null): Promise<boolean> {
  const { personId } = requireMember(ctx);
  const question = await loadQuestion(ctx, slug);
  if (question.authorId !== personId) throw new AppError('forbidden');
  const before = question.acceptedAnswerId;
  if (before === answerId) return true;
  const authors = await authorsOf(ctx, question, [before, answerId]);
  if (answerId !== null && !authors.has(answerId)) throw fieldError('/answerId', 'answer_unknown');
  const exists = answerId === null ? sql`1` : sql`EXISTS (SELECT 1 FROM answers w WHERE w.id = ${answerId})`;
  const payload = (id: string) => ({
    ...{ answerId: id, questionId: question.id, slug, locale: question.locale, askerId: personId },
    authorId: authors.get(id) ?? personId,
  });
  const [changed] = await runBatch(ctx.db, [
    ctx.db
      .update(questions)
      .set({ acceptedAnswerId: answerId })
      .where(and(eq(questions.id, question.id), sql`accepted_answer_id IS ${before}`, exists)),
    ...(before === null ? [] : [ctx.events.recordWhenChanged(answerUnaccepted, payload(before))]),
    ...(answerId === null ? [] : [ctx.events.recordWhenChanged(answerAccepted, payload(answerId))]),
    ...markAccepted(ctx, question),
    rerank(ctx.db, sql`SELECT value FROM json_each(${JSON.stringify([before, answerId].filter(Boolean))})`),
  ]);
  return Boolean(changed?.changes);
}

/** Makes the rows of answers agree with the question, whichever answer it names. */
function markAccepted({ db, clock }: Context, { id }: QuestionState): Statement[] {
  const named = sql`(SELECT q.accepted_answer_id FROM questions q WHERE q.id = ${id})`;
  return [
    db
      .update(answers)
      .set({ accepted: false, acceptedAt: null })
      .where(sql`question_id = ${id} AND accepted = 1 AND id IS NOT ${named}`),
    db
      .update(answers)
      .set({ accepted: true, acceptedAt: clock.now() })
      .where(sql`id = ${named} AND accepted = 0`),
  ];
}

async function authorsOf({ db }: Context, { id }: QuestionState, ids: readonly (string | null)[]) {
  const [rows] = await db.batch([
    rawStatement<{ id: string; authorId: string }>(
      db,
      sql`SELECT a.id AS id, a.author_id AS "authorId" FROM answers a WHERE a.question_id = ${id}
        AND a.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    ),
  ]);
  return new Map(rows.map((row) => [row.id, row.authorId]));
}
