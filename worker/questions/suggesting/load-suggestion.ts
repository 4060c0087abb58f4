import { sql } from 'drizzle-orm';
import type { Suggestion } from '#src/questions/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { TagRef } from '#src/tags/model.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { can } from '#worker/privileges/service.ts';
import { questionTagsJson } from '#worker/questions/reading/columns.ts';
import {
  readableSuggested,
  type SuggestionCardRow,
  suggestedTables,
  suggestionCardColumns,
  toSuggestionCard,
} from '#worker/questions/suggesting/select-suggestions.ts';
import { viewerOf } from '#worker/social/queries.ts';

export type SuggestionRow = SuggestionCardRow & {
  questionId: string;
  suggesterId: string;
  authorId: string;
  version: number;
  title: string | null;
  markdown: string;
  tags: string;
  remark: string | null;
  nowVersion: number;
  nowTitle: string | null;
  nowMarkdown: string;
  nowTags: string;
};

/** A suggested edit, whether the actor may decide it, and whether they suggested it. */
export type LoadedSuggestion = { row: SuggestionRow; mayDecide: boolean; isOwn: boolean };

/** Loads a suggested edit for whoever suggested it and for those who may decide; for others it is `not_found`. */
export async function loadSuggestion(ctx: Context, id: string): Promise<LoadedSuggestion> {
  const { personId } = await requireFreshSession(ctx);
  const [[row]] = await ctx.db.batch([
    rawStatement<SuggestionRow>(
      ctx.db,
      sql`SELECT ${suggestionCardColumns}, s.question_id AS "questionId", s.suggester_id AS "suggesterId",
          s.author_id AS "authorId", s.version AS version, s.title AS title, s.markdown AS markdown, s.tags AS tags,
          s.remark AS remark, coalesce(answers.version, questions.version) AS "nowVersion",
          iif(s.target_kind = 'answer', NULL, questions.title) AS "nowTitle",
          coalesce(answers.markdown, questions.markdown) AS "nowMarkdown",
          iif(s.target_kind = 'answer', '[]', ${questionTagsJson}) AS "nowTags"
        FROM ${suggestedTables} WHERE s.id = ${id} AND ${readableSuggested(viewerOf(ctx))}`,
    ),
  ]);
  if (!row) throw new AppError('not_found');
  const isOwn = row.suggesterId === personId;
  const mayDecide = !isOwn && (await can(ctx, 'review_edits', { ownerIds: [row.authorId] }));
  if (!isOwn && !mayDecide) throw new AppError('not_found');
  return { row, mayDecide, isOwn };
}

/** A suggested edit beside the present text. Throws `not_found`. */
export async function getSuggestion(ctx: Context, id: string): Promise<Suggestion> {
  const { row, mayDecide, isOwn } = await loadSuggestion(ctx, id);
  return {
    ...toSuggestionCard(row),
    now: {
      ...{ title: row.nowTitle, markdown: row.nowMarkdown },
      tags: (JSON.parse(row.nowTags) as TagRef[]).map(({ name }) => name),
    },
    suggested: { title: row.title, markdown: row.markdown, tags: JSON.parse(row.tags) },
    isOutdated: row.state === 'waiting' && row.nowVersion !== row.version,
    remark: row.remark,
    mayDecide: mayDecide && row.state === 'waiting',
    isOwn,
  };
}
