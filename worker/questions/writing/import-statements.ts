import { type SQL, sql } from 'drizzle-orm';
import { answerImported, questionImported } from '#src/questions/events.ts';
import type { CloseReason } from '#src/questions/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, rawStatement, type Statement } from '#worker/platform/db.ts';
import { questionProjections } from '#worker/questions/projections.ts';
import { statementsToTag, statementsToUntagQuestion } from '#worker/questions/writing/question-tags.ts';
import type { RenderedText } from '#worker/questions/writing/text.ts';
import type { NamedTag } from '#worker/tags/queries.ts';

type Imported = {
  id: string;
  authorId: string;
  text: RenderedText;
  up: number;
  down: number;
  createdAt: number;
  editedAt: number | null;
};

/** A question as an import stores it. Its votes have no voters: they are the base of its counts. */
export type ImportedQuestion = Imported & {
  slug: string;
  locale: Locale;
  title: string;
  tags: readonly NamedTag[];
  lastActivityAt: number;
  closure: { at: number; reason: CloseReason | null; duplicateOfId: string | null } | null;
};

/**
 * Stores an imported question, or replaces the one from an earlier import; what was edited here is left as it is. The counts
 * are set by `statementsToSettle`.
 */
export function statementsToImportQuestion(ctx: Context, question: ImportedQuestion): Statement[] {
  const { id, slug, locale, authorId, title, text, up, down, closure, createdAt, editedAt, tags } = question;
  const isOurs = sql`EXISTS (SELECT 1 FROM questions w WHERE w.id = ${id} AND w.version = 1)`;
  return [
    rawStatement(
      ctx.db,
      sql`INSERT INTO questions (id, slug, locale, author_id, title, markdown, html, plain_text, rendered_with, state,
          close_reason, closed_at, duplicate_of_id, imported_up, imported_down, hot, created_at, updated_at, edited_at,
          last_activity_at)
        VALUES (${id}, ${slug}, ${locale}, ${authorId}, ${title}, ${text.markdown}, ${text.html}, ${text.plainText},
          ${text.renderedWith}, ${closure ? 'closed' : 'open'}, ${closure?.reason ?? null}, ${closure?.at ?? null},
          ${closure?.duplicateOfId ?? null}, ${up}, ${down}, 0, ${createdAt}, ${editedAt ?? createdAt}, ${editedAt},
          ${question.lastActivityAt})
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, markdown = excluded.markdown, html = excluded.html,
          plain_text = excluded.plain_text, rendered_with = excluded.rendered_with, state = excluded.state,
          close_reason = excluded.close_reason, closed_at = excluded.closed_at,
          duplicate_of_id = excluded.duplicate_of_id, imported_up = excluded.imported_up,
          imported_down = excluded.imported_down, updated_at = excluded.updated_at, edited_at = excluded.edited_at,
          last_activity_at = max(last_activity_at, excluded.last_activity_at)
        WHERE version = 1`,
    ),
    ctx.events.recordWhenChanged(questionImported, {
      ...{ questionId: id, slug, authorId, locale },
      tags: tags.map((tag) => tag.slug),
    }),
    ...statementsToUntagQuestion(ctx, id, isOurs),
    ...statementsToTag(ctx, { id, createdAt }, tags),
  ];
}

/** An answer as an import stores it. */
export type ImportedAnswer = Imported & {
  questionId: string;
  slug: string;
  locale: Locale;
  acceptedAt: number | null;
};

/** Stores an imported answer, like `statementsToImportQuestion`. It is accepted unless the question has an accepted one. */
export function statementsToImportAnswer(ctx: Context, answer: ImportedAnswer): Statement[] {
  const { id, questionId, slug, locale, authorId, text, up, down, createdAt, editedAt, acceptedAt } = answer;
  return [
    rawStatement(
      ctx.db,
      sql`INSERT INTO answers (id, question_id, author_id, markdown, html, plain_text, rendered_with, imported_up,
          imported_down, created_at, edited_at)
        VALUES (${id}, ${questionId}, ${authorId}, ${text.markdown}, ${text.html}, ${text.plainText},
          ${text.renderedWith}, ${up}, ${down}, ${createdAt}, ${editedAt})
        ON CONFLICT (id) DO UPDATE SET markdown = excluded.markdown, html = excluded.html,
          plain_text = excluded.plain_text, rendered_with = excluded.rendered_with,
          imported_up = excluded.imported_up, imported_down = excluded.imported_down, edited_at = excluded.edited_at
        WHERE version = 1`,
    ),
    ctx.events.recordWhenChanged(answerImported, { answerId: id, questionId, slug, locale, authorId }),
    ...(acceptedAt === null ? [] : statementsToAccept(ctx, { id, questionId, acceptedAt })),
  ];
}

function statementsToAccept(
  { db }: Context,
  { id, questionId, acceptedAt }: { id: string; questionId: string; acceptedAt: number },
): Statement[] {
  return [
    rawStatement(
      db,
      sql`UPDATE questions SET accepted_answer_id = ${id} WHERE id = ${questionId} AND accepted_answer_id IS NULL`,
    ),
    rawStatement(
      db,
      sql`UPDATE answers SET accepted = 1, accepted_at = ${acceptedAt} WHERE id = ${id} AND accepted = 0
        AND EXISTS (SELECT 1 FROM questions q WHERE q.id = ${questionId} AND q.accepted_answer_id = ${id})`,
    ),
  ];
}

/**
 * Sets the counts, the scores and the orders of questions and of their answers, as the nightly comparison computes them: the
 * imported votes and those cast here.
 */
export function statementsToSettle({ db }: Context, questionIds: readonly string[]): Statement[] {
  const keysOf = (select: SQL) => sql`(SELECT json_group_array(json_array(id)) FROM (${select}))`;
  const questions = keysOf(sql`SELECT q.id FROM questions q WHERE ${inList(sql`q.id`, questionIds)}`);
  const answers = keysOf(sql`SELECT a.id FROM answers a WHERE ${inList(sql`a.question_id`, questionIds)}`);
  return questionProjections.flatMap(({ name, repair }) =>
    name.startsWith('tags.')
      ? []
      : repair(name === 'questions' ? questions : answers).map((set) => rawStatement(db, set)),
  );
}
