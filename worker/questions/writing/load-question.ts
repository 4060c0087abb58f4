import { sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { TagRef } from '#src/tags/model.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { readableQuestion } from '#worker/questions/predicates.ts';
import { questionTagsJson } from '#worker/questions/reading/columns.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** The state of a question: what a change starts from. */
export type QuestionState = {
  id: string;
  slug: string;
  authorId: string;
  locale: Locale;
  title: string;
  markdown: string;
  state: 'open' | 'closed';
  acceptedAnswerId: string | null;
  answerCount: number;
  createdAt: number;
  version: number;
  tags: TagRef[];
};

/** Loads the state of a question that the actor sees; throws `not_found`. */
export async function loadQuestion(ctx: Context, slug: string): Promise<QuestionState> {
  const [[row]] = await ctx.db.batch([
    rawStatement<Omit<QuestionState, 'tags'> & { tags: string }>(
      ctx.db,
      sql`SELECT questions.id AS id, questions.slug AS slug, questions.author_id AS "authorId", questions.locale AS locale,
          questions.title AS title, questions.markdown AS markdown, questions.state AS state,
          questions.accepted_answer_id AS "acceptedAnswerId", questions.answer_count AS "answerCount",
          questions.created_at AS "createdAt", questions.version AS version, ${questionTagsJson} AS tags
        FROM questions WHERE questions.slug = ${slug} AND ${readableQuestion(viewerOf(ctx))}`,
    ),
  ]);
  if (!row) throw new AppError('not_found');
  return { ...row, tags: JSON.parse(row.tags) };
}

/** What every event of a question carries. */
export function toQuestionPayload({ id, slug, authorId, locale, tags }: QuestionState) {
  return { questionId: id, slug, authorId, locale, tags: tags.map((tag) => tag.slug) };
}
