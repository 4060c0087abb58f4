import type { Locale } from '#src/shared/locale.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { can } from '#worker/privileges/service.ts';
import { loadAnswer } from '#worker/questions/reading/answer-page.ts';
import { loadSuggestion } from '#worker/questions/suggesting/load-suggestion.ts';
import { loadQuestion } from '#worker/questions/writing/load-question.ts';

/** A text as its edit page shows it. `isSuggestion`: the actor may only suggest an edit. */
export type TextToEdit = {
  id: string;
  slug: string;
  locale: Locale;
  /** The title of the question, for an answer too. */
  title: string;
  markdown: string;
  tags: string[];
  version: number;
  isSuggestion: boolean;
  /** What a suggested edit would make of it, to go on from there. */
  from: { title: string | null; markdown: string; tags: string[] } | null;
};

/** The text of a question to edit; `from` is the id of a suggested edit to go on from. Throws `not_found`. */
export async function getQuestionToEdit(ctx: Context, slug: string, from?: string): Promise<TextToEdit> {
  requireMember(ctx);
  const { id, locale, title, markdown, tags, version, authorId } = await loadQuestion(ctx, slug);
  return {
    ...{ id, slug, locale, title, markdown, version, tags: tags.map(({ name }) => name) },
    ...(await howToEdit(ctx, authorId, id, from)),
  };
}

/** The text of an answer to edit; like `getQuestionToEdit`. */
export async function getAnswerToEdit(ctx: Context, id: string, from?: string): Promise<TextToEdit> {
  requireMember(ctx);
  const answer = await loadAnswer(ctx, id);
  const { questionSlug: slug, questionLocale: locale, questionTitle: title, markdown, version } = answer;
  return {
    ...{ id, slug, locale, title, markdown, version, tags: [] },
    ...(await howToEdit(ctx, answer.authorId, id, from)),
  };
}

async function howToEdit(ctx: Context, authorId: string, targetId: string, from: string | undefined) {
  const isSuggestion = !(await can(ctx, 'edit_freely', { ownerIds: [authorId] }));
  if (from === undefined) return { isSuggestion, from: null };
  const { row } = await loadSuggestion(ctx, from);
  const { title, markdown } = row;
  return {
    isSuggestion,
    from: row.targetId === targetId ? { title, markdown, tags: JSON.parse(row.tags) as string[] } : null,
  };
}
