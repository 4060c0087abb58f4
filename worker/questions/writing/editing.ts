import { and, eq } from 'drizzle-orm';
import { CORRECTION_MS } from '#src/discussion/rules.ts';
import { answerEdited, questionEdited } from '#src/questions/events.ts';
import type { AnswerOfQuestion, EditAnswer, EditQuestion, Question, Votable } from '#src/questions/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { nextVersion, runVersioned } from '#worker/platform/versions.ts';
import { requireEditor } from '#worker/questions/permissions.ts';
import { getAnswer, loadAnswer } from '#worker/questions/reading/answer-page.ts';
import { getQuestion } from '#worker/questions/reading/queries-for-readers.ts';
import { answers, questionRevisions, questions } from '#worker/questions/tables.ts';
import { loadQuestion, toQuestionPayload } from '#worker/questions/writing/load-question.ts';
import {
  requireKnownTags,
  statementsToTag,
  statementsToUntagQuestion,
} from '#worker/questions/writing/question-tags.ts';
import { selectWriter } from '#worker/questions/writing/select-writer.ts';
import { placesOf, renderText, requireFewLinks } from '#worker/questions/writing/text.ts';
import { selectSynonymsAmong, toNamedTags, withoutSynonyms } from '#worker/tags/queries.ts';

/**
 * Changes the title, text and tags of a question; its earlier text stays in the history, unless the author corrects it within
 * the first minute. Throws `version_conflict` if it changed in between.
 */
export async function editQuestion(ctx: Context, slug: string, input: EditQuestion): Promise<Question> {
  const before = await loadQuestion(ctx, slug);
  await requireEditor(ctx, before);
  if (before.version !== input.version) throw new AppError('version_conflict');
  const { id, locale } = before;
  const text = await renderText(ctx, { markdown: input.markdown, locale, places: placesOf(id) });
  const named = toNamedTags(input.tags);
  const [synonyms] = await ctx.db.batch([selectSynonymsAmong(ctx.db, named)]);
  await limitLinks(ctx, text.links);
  const tags = withoutSynonyms(named, synonyms);
  await requireKnownTags(ctx, tags);
  const { markdown, html, plainText, renderedWith } = text;
  const now = ctx.clock.now();
  const edit = {
    title: input.title,
    markdown,
    html,
    plainText,
    renderedWith,
    updatedAt: now,
    lastActivityAt: now,
  };
  const payload = toQuestionPayload(before);
  await runVersioned(ctx.db, 'questions.version', [
    ctx.db
      .update(questions)
      .set({ ...edit, ...editedAt(ctx, before), version: nextVersion(before) })
      .where(eq(questions.id, id)),
    ctx.events.recordWhenChanged(questionEdited, {
      ...payload,
      tags: [...new Set([...payload.tags, ...tags.map((tag) => tag.slug)])],
    }),
    ...keepRevision(ctx, 'question', { ...before, tags: before.tags.map(({ name }) => name) }),
    ...statementsToUntagQuestion(ctx, id),
    ...statementsToTag(ctx, before, tags),
  ]);
  return getQuestion(ctx, slug);
}

/** Changes an answer; like `editQuestion`. */
export async function editAnswer(ctx: Context, id: string, input: EditAnswer): Promise<AnswerOfQuestion> {
  const before = await loadAnswer(ctx, id);
  await requireEditor(ctx, before);
  if (before.version !== input.version) throw new AppError('version_conflict');
  const { questionId, questionSlug: slug, questionLocale: locale, authorId } = before;
  const text = await renderText(ctx, { markdown: input.markdown, locale, places: placesOf(id) });
  await limitLinks(ctx, text.links);
  const { markdown, html, plainText, renderedWith } = text;
  const now = ctx.clock.now();
  await runVersioned(ctx.db, 'answers.version', [
    ctx.db
      .update(answers)
      .set({
        markdown,
        html,
        plainText,
        renderedWith,
        ...editedAt(ctx, before),
        version: nextVersion(before),
      })
      .where(eq(answers.id, id)),
    ctx.events.recordWhenChanged(answerEdited, { answerId: id, questionId, slug, locale, authorId }),
    ...keepRevision(ctx, 'answer', { ...before, title: null, tags: [] }),
    ctx.db
      .update(questions)
      .set({ lastActivityAt: now })
      .where(and(eq(questions.id, questionId))),
  ]);
  return getAnswer(ctx, id);
}

type Written = { id: string; authorId: string; createdAt: number; markdown: string };

/** Whether the author corrects what they wrote a moment ago: nobody needs its earlier text. */
function isCorrection(ctx: Context, { authorId, createdAt }: Written): boolean {
  return requireMember(ctx).personId === authorId && ctx.clock.now() - createdAt < CORRECTION_MS;
}

function editedAt(ctx: Context, before: Written): { editedAt?: number } {
  return isCorrection(ctx, before) ? {} : { editedAt: ctx.clock.now() };
}

/** Keeps the text before an edit. `editorId` is who replaced it. */
function keepRevision(
  ctx: Context,
  targetKind: Votable,
  before: Written & { title: string | null; tags: string[] },
): Statement[] {
  if (isCorrection(ctx, before)) return [];
  const { id: targetId, title, markdown, tags } = before;
  const editorId = requireMember(ctx).personId;
  const row = { id: ctx.ids.next(), targetKind, targetId, editorId, title, markdown, tags };
  return [ctx.db.insert(questionRevisions).values({ ...row, createdAt: ctx.clock.now() })];
}

async function limitLinks(ctx: Context, links: number): Promise<void> {
  const { personId, role } = requireMember(ctx);
  const [[writer]] = await ctx.db.batch([selectWriter(ctx, personId)]);
  if (writer) requireFewLinks(ctx, { role, writer: { ...writer, hasPublic: 0 }, links });
}
