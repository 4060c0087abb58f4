import { answerImported, questionImported } from '#src/questions/events.ts';
import type { ExchangeComment, ExchangeOutcome } from '#src/stackexchange/model.ts';
import { statementsToImportComment, statementsToSettleThreads } from '#worker/discussion/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { idHere } from '#worker/stackexchange/ids.ts';
import { importTexts, type Source } from '#worker/stackexchange/import-texts.ts';
import { selectAnswersHere, selectQuestionsHere } from '#worker/stackexchange/questions-here.ts';
import { Refusal } from '#worker/stackexchange/store.ts';

/** A question or an answer that is here. */
type Place = { kind: 'question' | 'answer'; id: string; questionId: string; slug: string };

/** Imports comments on questions and answers that are here. */
export async function importComments(
  ctx: Context,
  source: Source,
  comments: readonly ExchangeComment[],
): Promise<ExchangeOutcome[]> {
  if (comments.length === 0) return [];
  const places = await findPlaces(ctx, source, comments);
  const placeOf = (comment: ExchangeComment) => places.get(keyOf(comment));
  return importTexts(ctx, source, {
    kind: 'comment',
    texts: comments,
    settle: (stored) => {
      const touched = new Map(
        stored.flatMap(({ item }) => placeOf(item) ?? []).map((place) => [place.id, place]),
      );
      return statementsToSettleThreads(ctx, [...touched.values()]);
    },
    statementsOf: async ({ item, id }, authorId) => {
      const place = placeOf(item);
      if (!place) throw new Refusal('target_unknown');
      const { markdown, createdAt } = item;
      return [
        ...statementsToImportComment(ctx, {
          ...{ id, authorId, markdown, locale: source.locale, createdAt: Date.parse(createdAt) },
          target: { kind: place.kind, id: place.id },
        }),
        toEvent(ctx, source, place, authorId),
      ];
    },
  });
}

function keyOf({ on, targetId }: ExchangeComment): string {
  return `${on}/${targetId}`;
}

/** The targets of comments that are here. */
async function findPlaces(
  ctx: Context,
  { site }: Source,
  comments: readonly ExchangeComment[],
): Promise<Map<string, Place>> {
  const wanted = new Map<string, string>();
  for (const comment of comments)
    wanted.set(keyOf(comment), await idHere(site, comment.on, comment.targetId));
  const ids = [...wanted.values()];
  const [questions, answers] = await ctx.db.batch([
    selectQuestionsHere(ctx.db, ids),
    selectAnswersHere(ctx.db, ids),
  ]);
  const here = new Map<string, Place>([
    ...questions.map(({ id, slug }) => [id, { kind: 'question', id, questionId: id, slug }] as const),
    ...answers.map((row) => [row.id, { kind: 'answer', ...row }] as const),
  ]);
  return new Map(
    [...wanted].flatMap(([key, id]) => {
      const place = here.get(id);
      return place ? [[key, place] as const] : [];
    }),
  );
}

/** The page of the target shows the comment: the cached copy goes. Nobody is notified. */
function toEvent(ctx: Context, { locale }: Source, place: Place, authorId: string) {
  const { kind, id, questionId, slug } = place;
  return kind === 'question'
    ? ctx.events.recordWhenChanged(questionImported, { questionId, slug, authorId, locale, tags: [] })
    : ctx.events.recordWhenChanged(answerImported, { answerId: id, questionId, slug, locale, authorId });
}
