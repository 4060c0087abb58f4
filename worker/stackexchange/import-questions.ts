import { questionPath } from '#src/questions/rules.ts';
import { type ExchangeOutcome, type ExchangeQuestion, sumOfVotes } from '#src/stackexchange/model.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  type ImportedQuestion,
  statementsToImportQuestion,
  statementsToSettle,
} from '#worker/questions/queries.ts';
import { placesOf, renderText } from '#worker/questions/service.ts';
import { statementToLeadHere } from '#worker/redirects/queries.ts';
import { statementsToCreditImport } from '#worker/reputation/queries.ts';
import { idHere } from '#worker/stackexchange/ids.ts';
import { importTexts, type Source } from '#worker/stackexchange/import-texts.ts';
import type { Item } from '#worker/stackexchange/known.ts';
import { selectQuestionsHere } from '#worker/stackexchange/questions-here.ts';
import { selectSynonymsAmong, toNamedTags, withoutSynonyms } from '#worker/tags/queries.ts';

/** Imports questions; their answers and comments come in later calls. */
export async function importQuestions(
  ctx: Context,
  source: Source,
  questions: readonly ExchangeQuestion[],
): Promise<ExchangeOutcome[]> {
  if (questions.length === 0) return [];
  const ids = await Promise.all(questions.map(({ id }) => idHere(source.site, 'question', id)));
  const [here, synonyms] = await ctx.db.batch([
    selectQuestionsHere(ctx.db, ids),
    selectSynonymsAmong(ctx.db, toNamedTags(questions.flatMap(({ tags }) => tags))),
  ]);
  const slugs = new Map(here.map(({ id, slug }) => [id, slug]));
  return importTexts(ctx, source, {
    kind: 'question',
    texts: questions,
    settle: (stored) =>
      statementsToSettle(
        ctx,
        stored.map(({ id }) => id),
      ),
    statementsOf: async ({ item, id, hash }, authorId) => {
      const slug = slugs.get(id) ?? item.slug;
      const tags = withoutSynonyms(toNamedTags(item.tags), synonyms);
      const row = await toRow(ctx, source, { item, id, hash }, { slug, authorId, tags });
      const lead = { oldPaths: item.oldPaths, to: questionPath(slug), now: ctx.clock.now() };
      return [
        ...statementsToImportQuestion(ctx, row),
        statementToLeadHere(ctx.db, lead),
        ...statementsToCreditImport(ctx, { kind: 'question', id, authorId, days: item.votes }),
      ];
    },
  });
}

async function toRow(
  ctx: Context,
  { site, locale }: Source,
  { item, id }: Item<ExchangeQuestion>,
  chosen: Pick<ImportedQuestion, 'slug' | 'authorId' | 'tags'>,
): Promise<ImportedQuestion> {
  const { title, markdown, closure } = item;
  const duplicateOf = closure?.duplicateOf;
  return {
    ...{ id, locale, title, ...sumOfVotes(item.votes), ...chosen },
    text: await renderText(ctx, { markdown, locale, places: placesOf(id) }),
    createdAt: Date.parse(item.createdAt),
    editedAt: item.editedAt === null ? null : Date.parse(item.editedAt),
    lastActivityAt: Date.parse(item.lastActivityAt),
    closure: closure && {
      at: Date.parse(closure.at),
      reason: closure.reason,
      duplicateOfId: duplicateOf ? await idHere(site, 'question', duplicateOf) : null,
    },
  };
}
