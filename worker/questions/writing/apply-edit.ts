import { eq, type SQL, sql } from 'drizzle-orm';
import { CORRECTION_MS } from '#src/discussion/rules.ts';
import { answerEdited, questionEdited } from '#src/questions/events.ts';
import type { Votable } from '#src/questions/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { nextVersion, runVersioned } from '#worker/platform/versions.ts';
import { answers, questionRevisions, questions } from '#worker/questions/tables.ts';
import { type QuestionState, toQuestionPayload } from '#worker/questions/writing/load-question.ts';
import { statementsToTag, statementsToUntagQuestion } from '#worker/questions/writing/question-tags.ts';
import type { RenderedText } from '#worker/questions/writing/text.ts';
import type { NamedTag } from '#worker/tags/queries.ts';

/**
 * Who edits, a condition under which the edit holds, and statements of its batch. Where the condition is false the batch
 * fails like one with a stale version.
 */
export type EditBy = { editorId: string; when?: SQL; also?: Statement[] };

type QuestionEdit = { title: string; text: RenderedText; tags: readonly NamedTag[] };

/** Sets the text of a question, and keeps the one before. Throws `version_conflict` if it changed in between. */
export async function applyQuestionEdit(
  ctx: Context,
  before: QuestionState,
  { title, text, tags }: QuestionEdit,
  by: EditBy,
): Promise<void> {
  const { id } = before;
  const now = ctx.clock.now();
  const payload = toQuestionPayload(before);
  await runVersioned(ctx.db, 'questions.version', [
    ctx.db
      .update(questions)
      .set({
        ...{ title, ...columnsOf(text), updatedAt: now, lastActivityAt: now },
        ...editedAt(ctx, before, by),
        version: versionAfter(before, by),
      })
      .where(eq(questions.id, id)),
    ctx.events.recordWhenChanged(questionEdited, {
      ...payload,
      tags: [...new Set([...payload.tags, ...tags.map((tag) => tag.slug)])],
    }),
    ...keepRevision(ctx, 'question', { ...before, tags: before.tags.map(({ name }) => name) }, by),
    ...statementsToUntagQuestion(ctx, id),
    ...statementsToTag(ctx, before, tags),
    ...(by.also ?? []),
  ]);
}

type AnswerState = Written & {
  version: number;
  questionId: string;
  questionSlug: string;
  questionLocale: Locale;
};

/** Sets the text of an answer; like `applyQuestionEdit`. */
export async function applyAnswerEdit(
  ctx: Context,
  before: AnswerState,
  text: RenderedText,
  by: EditBy,
): Promise<void> {
  const { id, questionId, questionSlug: slug, questionLocale: locale, authorId } = before;
  await runVersioned(ctx.db, 'answers.version', [
    ctx.db
      .update(answers)
      .set({ ...columnsOf(text), ...editedAt(ctx, before, by), version: versionAfter(before, by) })
      .where(eq(answers.id, id)),
    ctx.events.recordWhenChanged(answerEdited, { answerId: id, questionId, slug, locale, authorId }),
    ...keepRevision(ctx, 'answer', { ...before, title: null, tags: [] }, by),
    ctx.db.update(questions).set({ lastActivityAt: ctx.clock.now() }).where(eq(questions.id, questionId)),
    ...(by.also ?? []),
  ]);
}

function columnsOf({ markdown, html, plainText, renderedWith }: RenderedText) {
  return { markdown, html, plainText, renderedWith };
}

function versionAfter(before: { version: number }, { when }: EditBy): SQL {
  return when ? sql`CASE WHEN ${when} THEN ${nextVersion(before)} END` : nextVersion(before);
}

type Written = { id: string; authorId: string; createdAt: number; markdown: string };

/** Whether the author corrects what they wrote a moment ago: nobody needs its earlier text. */
function isCorrection(ctx: Context, { authorId, createdAt }: Written, { editorId }: EditBy): boolean {
  return editorId === authorId && ctx.clock.now() - createdAt < CORRECTION_MS;
}

function editedAt(ctx: Context, before: Written, by: EditBy): { editedAt?: number } {
  return isCorrection(ctx, before, by) ? {} : { editedAt: ctx.clock.now() };
}

/** Keeps the text before an edit, with who replaced it. */
function keepRevision(
  ctx: Context,
  targetKind: Votable,
  before: Written & { title: string | null; tags: string[] },
  by: EditBy,
): Statement[] {
  if (isCorrection(ctx, before, by)) return [];
  const { id: targetId, title, markdown, tags } = before;
  const row = { id: ctx.ids.next(), targetKind, targetId, editorId: by.editorId, title, markdown, tags };
  return [ctx.db.insert(questionRevisions).values({ ...row, createdAt: ctx.clock.now() })];
}
