import { answerPath } from '#src/questions/rules.ts';
import { type ExchangeAnswer, type ExchangeOutcome, sumOfVotes } from '#src/stackexchange/model.ts';
import type { Context } from '#worker/platform/context.ts';
import { statementsToImportAnswer, statementsToSettle } from '#worker/questions/queries.ts';
import { placesOf, renderText } from '#worker/questions/service.ts';
import { statementToLeadHere } from '#worker/redirects/queries.ts';
import { statementsToCreditAcceptance, statementsToCreditImport } from '#worker/reputation/queries.ts';
import { idHere } from '#worker/stackexchange/ids.ts';
import { importTexts, type Source } from '#worker/stackexchange/import-texts.ts';
import { selectQuestionsHere } from '#worker/stackexchange/questions-here.ts';
import { Refusal } from '#worker/stackexchange/store.ts';

/** Imports answers to questions that are here. */
export async function importAnswers(
  ctx: Context,
  source: Source,
  answers: readonly ExchangeAnswer[],
): Promise<ExchangeOutcome[]> {
  if (answers.length === 0) return [];
  const { site, locale } = source;
  const idOf = new Map(
    await Promise.all(
      answers.map(async ({ questionId: there }) => [there, await idHere(site, 'question', there)] as const),
    ),
  );
  const [rows] = await ctx.db.batch([selectQuestionsHere(ctx.db, [...idOf.values()])]);
  const here = new Map(rows.map((row) => [row.id, row]));
  const questionOf = ({ questionId }: ExchangeAnswer) => here.get(idOf.get(questionId) ?? '');
  return importTexts(ctx, source, {
    kind: 'answer',
    texts: answers,
    settle: (stored) =>
      statementsToSettle(ctx, [...new Set(stored.flatMap(({ item }) => questionOf(item)?.id ?? []))]),
    statementsOf: async ({ item, id }, authorId) => {
      const question = questionOf(item);
      if (!question) throw new Refusal('question_unknown');
      const { markdown, votes, createdAt, editedAt, acceptedAt, oldPaths } = item;
      const row = {
        ...{ id, authorId, locale, ...sumOfVotes(votes), questionId: question.id, slug: question.slug },
        text: await renderText(ctx, { markdown, locale, places: placesOf(id) }),
        createdAt: Date.parse(createdAt),
        editedAt: editedAt === null ? null : Date.parse(editedAt),
        acceptedAt: acceptedAt === null ? null : Date.parse(acceptedAt),
      };
      return [
        ...statementsToImportAnswer(ctx, row),
        statementToLeadHere(ctx.db, { oldPaths, to: answerPath(id), now: ctx.clock.now() }),
        ...statementsToCreditImport(ctx, { kind: 'answer', id, authorId, days: votes }),
        ...(acceptedAt === null ? [] : statementsToCreditAcceptance(ctx, id)),
      ];
    },
  });
}
