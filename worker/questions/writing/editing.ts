import type { AnswerOfQuestion, EditAnswer, EditQuestion, Question } from '#src/questions/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { requireEditor } from '#worker/questions/permissions.ts';
import { getAnswer, loadAnswer } from '#worker/questions/reading/answer-page.ts';
import { getQuestion } from '#worker/questions/reading/queries-for-readers.ts';
import { applyAnswerEdit, applyQuestionEdit } from '#worker/questions/writing/apply-edit.ts';
import { loadQuestion } from '#worker/questions/writing/load-question.ts';
import { toAllowedTags } from '#worker/questions/writing/question-tags.ts';
import { selectWriter } from '#worker/questions/writing/select-writer.ts';
import { placesOf, type RenderedText, renderText, requireFewLinks } from '#worker/questions/writing/text.ts';

/**
 * Changes the title, text and tags of a question; its earlier text stays in the history, unless the author corrects it within
 * the first minute. Throws `version_conflict` if it changed in between, `reputation_needed` for those who may only suggest.
 */
export async function editQuestion(ctx: Context, slug: string, input: EditQuestion): Promise<Question> {
  const before = await loadQuestion(ctx, slug);
  await requireEditor(ctx, before);
  if (before.version !== input.version) throw new AppError('version_conflict');
  const text = await renderEdit(ctx, input.markdown, before);
  const tags = await toAllowedTags(ctx, input.tags);
  const { personId: editorId } = requireMember(ctx);
  await applyQuestionEdit(ctx, before, { title: input.title, text, tags }, { editorId });
  return getQuestion(ctx, slug);
}

/** Changes an answer; like `editQuestion`. */
export async function editAnswer(ctx: Context, id: string, input: EditAnswer): Promise<AnswerOfQuestion> {
  const before = await loadAnswer(ctx, id);
  await requireEditor(ctx, before);
  if (before.version !== input.version) throw new AppError('version_conflict');
  const text = await renderEdit(ctx, input.markdown, { id, locale: before.questionLocale });
  const { personId: editorId } = requireMember(ctx);
  await applyAnswerEdit(ctx, before, text, { editorId });
  return getAnswer(ctx, id);
}

/** Renders the new text of a question or an answer; throws for more links than its writer may use. */
export async function renderEdit(
  ctx: Context,
  markdown: string,
  { id, locale }: { id: string; locale: Question['locale'] },
): Promise<RenderedText> {
  const text = await renderText(ctx, { markdown, locale, places: placesOf(id) });
  const { personId, role } = requireMember(ctx);
  const [[writer]] = await ctx.db.batch([selectWriter(ctx, personId)]);
  if (writer) requireFewLinks(ctx, { role, writer: { ...writer, hasPublic: 0 }, links: text.links });
  return text;
}
