import { type SQL, sql } from 'drizzle-orm';
import type { SuggestionCard, SuggestionState, Votable } from '#src/questions/model.ts';
import { answerPath, questionPath } from '#src/questions/rules.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { readableAnswer, readableQuestion } from '#worker/questions/predicates.ts';
import { type BylineRow, bylineColumns, toByline } from '#worker/questions/reading/columns.ts';

export type SuggestionCardRow = BylineRow & {
  id: string;
  targetKind: Votable;
  targetId: string;
  slug: string;
  questionTitle: string;
  locale: Locale;
  reason: string;
  state: SuggestionState;
  createdAt: number;
};

/** The columns of a suggested edit in a list, over `suggestedTables`. */
export const suggestionCardColumns: SQL = sql`s.id AS id, s.target_kind AS "targetKind", s.target_id AS "targetId",
  questions.slug AS slug, questions.title AS "questionTitle", questions.locale AS locale, s.reason AS reason,
  s.state AS state, s.created_at AS "createdAt", ${bylineColumns}`;

/** Suggested edits (`s`) with who suggested them and their question, and their answer where they have one. */
export const suggestedTables: SQL = sql`suggested_edits s JOIN people ON people.id = s.suggester_id
  JOIN questions ON questions.id = s.question_id
  LEFT JOIN answers ON s.target_kind = 'answer' AND answers.id = s.target_id`;

/** Whether the viewer may see what would be edited. */
export function readableSuggested(viewer: Viewer): SQL {
  return sql`iif(s.target_kind = 'answer', ${readableAnswer(viewer)}, ${readableQuestion(viewer)})`;
}

/** A row as its reader gets it. */
export function toSuggestionCard(row: SuggestionCardRow): SuggestionCard {
  const { id, targetKind, targetId, slug, questionTitle: title, locale, reason, state } = row;
  return {
    ...{ id, targetKind, question: { slug, title, locale }, reason, state },
    path: targetKind === 'answer' ? answerPath(targetId) : questionPath(slug),
    suggester: toByline(row),
    createdAt: toIso(row.createdAt),
  };
}
