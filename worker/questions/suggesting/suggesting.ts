import { sql } from 'drizzle-orm';
import { editSuggested } from '#src/questions/events.ts';
import type { SuggestAnswerEdit, Suggestion, SuggestQuestionEdit, Votable } from '#src/questions/model.ts';
import { MOST_SUGGESTIONS } from '#src/questions/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { loadAnswer } from '#worker/questions/reading/answer-page.ts';
import { getSuggestion } from '#worker/questions/suggesting/load-suggestion.ts';
import { renderEdit } from '#worker/questions/writing/editing.ts';
import { loadQuestion } from '#worker/questions/writing/load-question.ts';
import { toAllowedTags } from '#worker/questions/writing/question-tags.ts';

/**
 * Suggests an edit of somebody else’s question: its author or a reviewer decides. Throws `version_conflict` where the text is
 * newer, `edit_waiting` while another edit of it waits, `limit_reached` for too many of one person.
 */
export async function suggestQuestionEdit(
  ctx: Context,
  slug: string,
  input: SuggestQuestionEdit,
): Promise<Suggestion> {
  const before = await loadQuestion(ctx, slug);
  await renderEdit(ctx, input.markdown, before);
  const tags = (await toAllowedTags(ctx, input.tags)).map(({ name }) => name);
  const isSame =
    before.title === input.title &&
    before.markdown === input.markdown &&
    before.tags.map(({ name }) => name).join() === tags.join();
  return insert(ctx, { kind: 'question', ...before, questionId: before.id, isSame }, { ...input, tags });
}

/** Suggests an edit of somebody else’s answer; like `suggestQuestionEdit`. */
export async function suggestAnswerEdit(
  ctx: Context,
  id: string,
  input: SuggestAnswerEdit,
): Promise<Suggestion> {
  const before = await loadAnswer(ctx, id);
  await renderEdit(ctx, input.markdown, { id, locale: before.questionLocale });
  const isSame = before.markdown === input.markdown;
  return insert(ctx, { kind: 'answer', ...before, isSame }, { ...input, title: null, tags: [] });
}

type Target = {
  kind: Votable;
  id: string;
  questionId: string;
  authorId: string;
  version: number;
  isSame: boolean;
};
type Edit = { title: string | null; markdown: string; tags: string[]; version: number; reason: string };

async function insert(ctx: Context, target: Target, edit: Edit): Promise<Suggestion> {
  const { personId } = requireMember(ctx);
  const { kind, id: targetId, questionId, authorId } = target;
  if (authorId === personId) throw new AppError('forbidden');
  if (target.version !== edit.version) throw new AppError('version_conflict');
  if (target.isSame) throw fieldError('/markdown', 'nothing_changed');
  const id = ctx.ids.next();
  const table = sql.raw(kind === 'question' ? 'questions' : 'answers');
  const own = sql`(SELECT count(*) FROM suggested_edits o WHERE o.suggester_id = ${personId} AND o.state = 'waiting')`;
  const results = await ctx.db.batch([
    rawStatement(
      ctx.db,
      sql`INSERT INTO suggested_edits (id, target_kind, target_id, question_id, author_id, suggester_id, version, title,
          markdown, tags, reason, state, created_at)
        SELECT ${id}, ${kind}, t.id, ${questionId}, t.author_id, ${personId}, t.version, ${edit.title},
          ${edit.markdown}, ${JSON.stringify(edit.tags)}, ${edit.reason}, 'waiting', ${ctx.clock.now()}
        FROM ${table} t WHERE t.id = ${targetId} AND t.version = ${edit.version} AND ${own} < ${MOST_SUGGESTIONS}
        ON CONFLICT DO NOTHING`,
    ),
    ctx.events.recordWhenChanged(editSuggested, {
      ...{ suggestionId: id, targetKind: kind, targetId, questionId, suggesterId: personId, authorId },
    }),
    rawStatement<{ isIn: number; own: number }>(
      ctx.db,
      sql`SELECT EXISTS (SELECT 1 FROM suggested_edits s WHERE s.id = ${id}) AS "isIn", ${own} AS own`,
    ),
  ]);
  const [state] = results.at(-1) as unknown as { isIn: number; own: number }[];
  if (!state?.isIn)
    throw new AppError((state?.own ?? 0) >= MOST_SUGGESTIONS ? 'limit_reached' : 'edit_waiting');
  return getSuggestion(ctx, id);
}
