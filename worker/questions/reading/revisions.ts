import { sql } from 'drizzle-orm';
import type { QuestionRevision, Votable } from '#src/questions/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { TagRef } from '#src/tags/model.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { readableAnswer, readableQuestion } from '#worker/questions/predicates.ts';
import {
  type BylineRow,
  bylineColumns,
  questionTagsJson,
  toByline,
} from '#worker/questions/reading/columns.ts';
import { answerIdOf, questionIdOf } from '#worker/questions/target.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** The newest earlier texts that a history shows. */
const MOST_REVISIONS = 20;

type NowRow = {
  slug: string;
  locale: Locale;
  questionTitle: string;
  title: string | null;
  markdown: string;
  tags: string;
};
type RevisionRow = BylineRow & {
  id: string;
  title: string | null;
  markdown: string;
  tags: string;
  createdAt: number;
};

/** The present text of a question or an answer, and its earlier ones, the newest first. */
export type TextHistory = {
  slug: string;
  locale: Locale;
  /** The title of the question, for an answer too. */
  questionTitle: string;
  now: { title: string | null; markdown: string; tags: string[] };
  revisions: QuestionRevision[];
};

/** The history of a question: for everybody who sees it, because answers were written to its earlier texts. */
export function getQuestionHistory(ctx: Context, slug: string): Promise<TextHistory> {
  const select = rawStatement<NowRow>(
    ctx.db,
    sql`SELECT questions.slug AS slug, questions.locale AS locale, questions.title AS "questionTitle",
        questions.title AS title, questions.markdown AS markdown, ${questionTagsJson} AS tags
      FROM questions WHERE questions.slug = ${slug} AND ${readableQuestion(viewerOf(ctx))}`,
  );
  return load(ctx, 'question', { select, id: questionIdOf(slug) });
}

/** The history of an answer. */
export function getAnswerHistory(ctx: Context, id: string): Promise<TextHistory> {
  const select = rawStatement<NowRow>(
    ctx.db,
    sql`SELECT questions.slug AS slug, questions.locale AS locale, questions.title AS "questionTitle",
        NULL AS title, answers.markdown AS markdown, '[]' AS tags
      FROM answers JOIN questions ON questions.id = answers.question_id
      WHERE answers.id = ${id} AND ${readableAnswer(viewerOf(ctx))}`,
  );
  return load(ctx, 'answer', { select, id: answerIdOf(id) });
}

type Asked = { select: ReturnType<typeof rawStatement<NowRow>>; id: ReturnType<typeof sql> };

async function load(ctx: Context, kind: Votable, { select, id }: Asked): Promise<TextHistory> {
  const [[now], rows] = await ctx.db.batch([
    select,
    rawStatement<RevisionRow>(
      ctx.db,
      sql`SELECT r.id AS id, r.title AS title, r.markdown AS markdown, r.tags AS tags, r.created_at AS "createdAt",
          ${bylineColumns}
        FROM question_revisions r JOIN people ON people.id = r.editor_id
        WHERE r.target_kind = ${kind} AND r.target_id = ${id}
        ORDER BY r.created_at DESC, r.id DESC LIMIT ${MOST_REVISIONS}`,
    ),
  ]);
  if (!now) throw new AppError('not_found');
  const { slug, locale, questionTitle, title, markdown } = now;
  const tags = (JSON.parse(now.tags) as TagRef[]).map(({ name }) => name);
  return { slug, locale, questionTitle, now: { title, markdown, tags }, revisions: rows.map(toRevision) };
}

function toRevision(row: RevisionRow): QuestionRevision {
  return {
    ...{ id: row.id, title: row.title, markdown: row.markdown },
    tags: JSON.parse(row.tags),
    editor: toByline(row),
    replacedAt: toIso(row.createdAt),
  };
}
