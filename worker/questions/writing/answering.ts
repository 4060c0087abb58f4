import { sql } from 'drizzle-orm';
import { answerPosted } from '#src/questions/events.ts';
import type { AnswerOfQuestion, WriteAnswer } from '#src/questions/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { readableQuestion } from '#worker/questions/predicates.ts';
import { getAnswer } from '#worker/questions/reading/answer-page.ts';
import { loadQuestion } from '#worker/questions/writing/load-question.ts';
import { selectWriter } from '#worker/questions/writing/select-writer.ts';
import { placesOf, renderText, requireFewLinks } from '#worker/questions/writing/text.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** The same answer by the same person within this time is a second click. */
const SAME_MS = 5 * 60_000;

/** Answers a question; the answer is public at once. Throws `question_closed` for a closed one. */
export async function writeAnswer(ctx: Context, slug: string, input: WriteAnswer): Promise<AnswerOfQuestion> {
  const { personId, role } = requireMember(ctx);
  const question = await loadQuestion(ctx, slug);
  if (question.state === 'closed') throw new AppError('question_closed');
  const id = ctx.ids.next();
  const { id: questionId, locale } = question;
  const text = await renderText(ctx, { markdown: input.markdown, locale, places: placesOf(id) });
  const [[writer]] = await ctx.db.batch([selectWriter(ctx, personId)]);
  if (writer) requireFewLinks(ctx, { role, writer, links: text.links });
  const now = ctx.clock.now();
  const same = sql`FROM answers d WHERE d.question_id = ${questionId} AND d.author_id = ${personId}
    AND d.created_at > ${now - SAME_MS} AND d.markdown = ${text.markdown}`;
  const results = await ctx.db.batch([
    // The guard checks again what may have changed in between.
    rawStatement(
      ctx.db,
      sql`INSERT INTO answers (id, question_id, author_id, markdown, html, plain_text, rendered_with, created_at)
        SELECT ${id}, questions.id, ${personId}, ${text.markdown}, ${text.html}, ${text.plainText}, ${text.renderedWith}, ${now}
        FROM questions WHERE questions.id = ${questionId} AND questions.state = 'open'
          AND ${readableQuestion(viewerOf(ctx))} AND NOT EXISTS (SELECT 1 ${same})`,
    ),
    ctx.events.recordWhenChanged(answerPosted, {
      answerId: id,
      questionId,
      slug,
      locale,
      authorId: personId,
    }),
    rawStatement(
      ctx.db,
      sql`UPDATE questions SET answer_count = answer_count + 1, last_activity_at = ${now}
        WHERE id = ${questionId} AND EXISTS (SELECT 1 FROM answers w WHERE w.id = ${id})`,
    ),
    rawStatement<{ id: string }>(ctx.db, sql`SELECT d.id AS id ${same} LIMIT 1`),
  ]);
  const [written] = results.at(-1) as unknown as { id: string }[];
  if (!written) throw new AppError('question_closed');
  return getAnswer(ctx, written.id);
}
