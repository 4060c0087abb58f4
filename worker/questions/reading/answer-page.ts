import { sql } from 'drizzle-orm';
import type { ThreadState } from '#src/discussion/model.ts';
import type { Answer, AnswerOfQuestion } from '#src/questions/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import type { Viewer } from '#src/social/visibility.ts';
import { threadColumn } from '#worker/discussion/queries.ts';
import { type Discussion, loadDiscussed, type WantedOfThread } from '#worker/discussion/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, decodedStatement, rawStatement } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { mayEdit } from '#worker/questions/permissions.ts';
import { readableAnswer } from '#worker/questions/predicates.ts';
import { type AnswerRow, answerColumns, toAnswer } from '#worker/questions/reading/select-answers.ts';
import { answerIdOf } from '#worker/questions/target.ts';
import { viewerOf } from '#worker/social/queries.ts';

type QuestionColumns = {
  questionId: string;
  questionSlug: string;
  questionTitle: string;
  questionLocale: Locale;
  askerId: string;
  questionClosed: 0 | 1;
};

type Row = AnswerRow & QuestionColumns & { ownerId: string; thread: ThreadState | null };

const questionColumns = sql`questions.id AS "questionId", questions.slug AS "questionSlug",
  questions.title AS "questionTitle", questions.locale AS "questionLocale", questions.author_id AS "askerId",
  questions.state = 'closed' AS "questionClosed"`;

/** An answer with its question; no row when the viewer may not see it. */
export function selectAnswer(db: Db, id: string, viewer: Viewer) {
  return decodedStatement<Omit<Row, 'thread'> & { thread: string | null }, Row>(
    db,
    sql`SELECT ${answerColumns(viewer)}, answers.author_id AS "ownerId", ${questionColumns},
        ${threadColumn('answer', sql`answers.id`).sql} AS thread
      FROM answers JOIN questions ON questions.id = answers.question_id JOIN people ON people.id = answers.author_id
      WHERE answers.id = ${id} AND ${readableAnswer(viewer)}`,
    (row) => ({ ...row, thread: row.thread === null ? null : JSON.parse(row.thread) }),
  );
}

function withQuestion(ctx: Context, row: AnswerRow & QuestionColumns): AnswerOfQuestion {
  const answer: Answer = toAnswer(row, mayEdit(ctx, row));
  const { questionId: id, questionSlug: slug, questionTitle: title, questionLocale: locale } = row;
  return { ...answer, question: { id, slug, title, locale } };
}

/** Loads the row of an answer that the actor sees; throws `not_found`. */
export async function loadAnswer(ctx: Context, id: string): Promise<Row> {
  const [[row]] = await ctx.db.batch([selectAnswer(ctx.db, id, viewerOf(ctx))]);
  if (!row) throw new AppError('not_found');
  return row;
}

/** An answer with its question; throws `not_found`. */
export async function getAnswer(ctx: Context, id: string): Promise<AnswerOfQuestion> {
  return withQuestion(ctx, await loadAnswer(ctx, id));
}

/** The page of one answer, with its comments; one round trip. Throws `not_found`. */
export async function getAnswerPage(
  ctx: Context,
  id: string,
  thread: WantedOfThread,
): Promise<{ answer: AnswerOfQuestion; discussion: Discussion; askedByViewer: boolean }> {
  const select = selectAnswer(ctx.db, id, viewerOf(ctx));
  const { row, discussion } = await loadDiscussed(
    ctx,
    { kind: 'answer', id: answerIdOf(id), select },
    thread,
  );
  return { answer: withQuestion(ctx, row), discussion, askedByViewer: row.askerId === getPersonId(ctx) };
}

type ListedRow = AnswerRow & QuestionColumns & { isEnd: number };

/** The statement of a page of a person’s answers that the reader may see, newest first, for a batch, and how its rows become the page. */
export async function askForAnswers(ctx: Context, name: string, { cursor, limit }: PageQuery) {
  const keyset = await readCursor(ctx, 'answers-of', cursor);
  const viewer = viewerOf(ctx);
  const [at, id] = [sql`a.created_at`, sql`a.id`];
  const rows = sql`SELECT a.id AS id, a.created_at AS at FROM answers a
    WHERE a.author_id = (SELECT p.id FROM people p WHERE p.name = ${name}) AND ${beyond(keyset, at, id)}
    ORDER BY ${walkOrder(keyset, at, id)}`;
  const shown = sql`EXISTS (SELECT 1 FROM answers JOIN questions ON questions.id = answers.question_id
    WHERE answers.id = walked.id AND ${readableAnswer(viewer)})`;
  const keyOf = (row: ListedRow) => ({ key: row.createdAt, id: row.id });
  return {
    statement: rawStatement<ListedRow>(
      ctx.db,
      sql`SELECT ${answerColumns(viewer)}, ${questionColumns}, walk.is_end AS "isEnd"
        FROM ${boundedWalk({ rows, shown, limit: limit + 1 })} AS walk JOIN answers ON answers.id = walk.id
        JOIN questions ON questions.id = answers.question_id JOIN people ON people.id = answers.author_id
        ORDER BY ${walkOrder(keyset, sql`walk.at`, sql`walk.id`)}, walk.is_end`,
    ),
    toAnswers: async (found: ListedRow[]): Promise<Page<AnswerOfQuestion>> => {
      const isEnd = (row: ListedRow) => row.isEnd === 1;
      const page = await toPage(ctx, 'answers-of', found, { limit, keyset, keyOf, isEnd });
      return { ...page, items: page.items.map((row) => withQuestion(ctx, row)) };
    },
  };
}
