import { and, eq, type SQL, sql } from 'drizzle-orm';
import { suggestionDecided } from '#src/questions/events.ts';
import type { DecideSuggestion, Suggestion, SuggestionState } from '#src/questions/model.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { loadAnswer } from '#worker/questions/reading/answer-page.ts';
import {
  getSuggestion,
  loadSuggestion,
  type SuggestionRow,
} from '#worker/questions/suggesting/load-suggestion.ts';
import { suggestedEdits } from '#worker/questions/tables.ts';
import { applyAnswerEdit, applyQuestionEdit, type EditBy } from '#worker/questions/writing/apply-edit.ts';
import { loadQuestion } from '#worker/questions/writing/load-question.ts';
import { placesOf, renderText } from '#worker/questions/writing/text.ts';
import { selectSynonymsAmong, toNamedTags, withoutSynonyms } from '#worker/tags/queries.ts';

type Decided = Exclude<SuggestionState, 'waiting'>;
const STATES = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const;

/**
 * Decides a suggested edit. Approved, it becomes a version by whoever suggested it. Throws `edit_decided` where it does not wait
 * any more, `version_conflict` where the text is newer than what the edit is based on: then it stays and still waits.
 */
export async function decideSuggestion(
  ctx: Context,
  id: string,
  input: DecideSuggestion,
): Promise<Suggestion> {
  const { row, mayDecide, isOwn } = await loadSuggestion(ctx, id);
  const { decision, remark } = input;
  if (decision === 'withdraw' ? !isOwn : !mayDecide) throw new AppError('forbidden');
  if (row.state !== 'waiting') throw new AppError('edit_decided');
  if (decision === 'reject' && !remark) throw fieldError('/remark', 'required');
  if (decision === 'approve') await approve(ctx, row, remark);
  else {
    const [changed] = await runBatch(ctx.db, statementsToDecide(ctx, row, STATES[decision], remark));
    if (!changed?.changes) throw new AppError('edit_decided');
  }
  return getSuggestion(ctx, id);
}

async function approve(ctx: Context, row: SuggestionRow, remark: string): Promise<void> {
  if (row.nowVersion !== row.version) throw new AppError('version_conflict');
  const by: EditBy = {
    editorId: row.suggesterId,
    when: stillWaits(row.id),
    also: statementsToDecide(ctx, row, 'approved', remark),
  };
  const { markdown, locale, targetId } = row;
  const text = await renderText(ctx, { markdown, locale, places: placesOf(targetId) });
  if (row.targetKind === 'answer') {
    const before = await loadAnswer(ctx, targetId);
    return applyAnswerEdit(ctx, { ...before, version: row.version }, text, by);
  }
  const before = await loadQuestion(ctx, row.slug);
  const named = toNamedTags(JSON.parse(row.tags));
  const [synonyms] = await ctx.db.batch([selectSynonymsAmong(ctx.db, named)]);
  const edit = { title: row.title ?? before.title, text, tags: withoutSynonyms(named, synonyms) };
  return applyQuestionEdit(ctx, { ...before, version: row.version }, edit, by);
}

function stillWaits(id: string): SQL {
  return sql`EXISTS (SELECT 1 FROM suggested_edits w WHERE w.id = ${id} AND w.state = 'waiting')`;
}

function statementsToDecide(ctx: Context, row: SuggestionRow, state: Decided, remark: string): Statement[] {
  const { id: suggestionId, targetKind, targetId, questionId, suggesterId, authorId } = row;
  return [
    ctx.db
      .update(suggestedEdits)
      .set({
        state,
        decidedAt: ctx.clock.now(),
        decidedBy: requireMember(ctx).personId,
        remark: remark || null,
      })
      .where(and(eq(suggestedEdits.id, suggestionId), eq(suggestedEdits.state, 'waiting'))),
    ctx.events.recordWhenChanged(suggestionDecided, {
      ...{ suggestionId, targetKind, targetId, questionId, suggesterId, authorId, state },
    }),
  ];
}
