import type { AnswerOfQuestion, QuestionCard } from '#src/questions/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { askForAnswers } from '#worker/questions/reading/answer-page.ts';
import { askForCards } from '#worker/questions/reading/queries-for-readers.ts';
import { selectSocial, toSocial } from '#worker/social/queries.ts';

type Named = { name: string; displayName: string };

/** A person's questions; one round trip. Throws `not_found` for an unknown person, and where one blocked the other. */
export async function getPersonQuestions(
  ctx: Context,
  handle: string,
  query: PageQuery,
): Promise<{ person: Named; questions: Page<QuestionCard> }> {
  const name = handle.toLowerCase();
  const { statement, toCards } = await askForCards(ctx, { ...query, sort: 'newest', author: name });
  const [[person], social, rows] = await ctx.db.batch([
    selectPersonByName(ctx.db, name),
    selectSocial(ctx, name),
    statement,
  ]);
  if (!person) throw new AppError('not_found');
  toSocial(ctx, social);
  return { person, questions: await toCards(rows) };
}

/** A person's answers; one round trip. Throws like `getPersonQuestions`. */
export async function getPersonAnswers(
  ctx: Context,
  handle: string,
  query: PageQuery,
): Promise<{ person: Named; answers: Page<AnswerOfQuestion> }> {
  const name = handle.toLowerCase();
  const { statement, toAnswers } = await askForAnswers(ctx, name, query);
  const [[person], social, rows] = await ctx.db.batch([
    selectPersonByName(ctx.db, name),
    selectSocial(ctx, name),
    statement,
  ]);
  if (!person) throw new AppError('not_found');
  toSocial(ctx, social);
  return { person, answers: await toAnswers(rows) };
}
