import { type SQL, sql } from 'drizzle-orm';
import type {
  Answer,
  AnswerListQuery,
  AnswerSort,
  Question,
  QuestionCard,
  QuestionListQuery,
} from '#src/questions/model.ts';
import { ANSWERS_A_PAGE } from '#src/questions/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Keyset, Page } from '#src/shared/pagination.ts';
import { type Discussion, loadDiscussed, type WantedOfThread } from '#worker/discussion/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { mayEdit } from '#worker/questions/permissions.ts';
import {
  type AnswerRow,
  keyOfAnswer,
  selectAnswers,
  toAnswer,
} from '#worker/questions/reading/select-answers.ts';
import { cutOf, selectCardPage, toCard, type WalkedCard } from '#worker/questions/reading/select-cards.ts';
import {
  type QuestionRow,
  selectQuestionBySlug,
  toQuestion,
} from '#worker/questions/reading/select-question.ts';
import { questionIdOf } from '#worker/questions/target.ts';
import { viewerOf } from '#worker/social/queries.ts';
import { selectTags } from '#worker/tags/queries.ts';

/** Questions that the reader may see, in the order that they asked for; one round trip. */
export async function listQuestions(ctx: Context, query: QuestionListQuery): Promise<Page<QuestionCard>> {
  const { statement, toCards } = await askForCards(ctx, query);
  const [rows] = await ctx.db.batch([statement]);
  return toCards(rows);
}

const FILTER_TAGS = 12;

/** The page of questions: a list, and the most used tags to filter it by; one round trip. */
export async function getQuestionsPage(ctx: Context, query: QuestionListQuery) {
  const { statement, toCards } = await askForCards(ctx, query);
  const [rows, tags] = await ctx.db.batch([
    statement,
    selectTags(ctx.db, { limit: FILTER_TAGS, used: true }),
  ]);
  return {
    questions: await toCards(rows),
    tags: tags.map(({ slug, name }) => ({ slug, name })),
  };
}

/** The statement of a page of cards, for a batch, and how its rows become the page. */
export async function askForCards(ctx: Context, query: QuestionListQuery) {
  const { sort, tag, author, cursor, limit } = query;
  if (sort === 'followed') requireMember(ctx);
  if (sort !== 'newest' && (tag ?? author)) throw fieldError('/sort', 'invalid');
  if (tag !== undefined && author !== undefined) throw fieldError('/author', 'invalid');
  const keyset = await readCursor(ctx, listOf(query), cursor);
  const walk = { sort, tag, author, keyset, limit: limit + 1, viewer: viewerOf(ctx), now: ctx.clock.now() };
  return {
    statement: selectCardPage(ctx.db, walk),
    toCards: async (rows: WalkedCard[]): Promise<Page<QuestionCard>> => {
      const page = await toPage(ctx, listOf(query), rows, cutOf(limit, keyset));
      return { ...page, items: page.items.map(toCard) };
    },
  };
}

/** The name of the list that a cursor is for: orders with different keys must not mix. */
function listOf({ sort }: QuestionListQuery): string {
  return sort === 'hot' ? 'questions:hot' : 'questions';
}

/** A question that the reader may see; throws `not_found`. */
export async function getQuestion(ctx: Context, slug: string): Promise<Question> {
  const [[row]] = await ctx.db.batch([selectQuestionBySlug(ctx.db, slug, viewerOf(ctx))]);
  return present(ctx, row);
}

function present(ctx: Context, row: QuestionRow | undefined): Question {
  if (!row) throw new AppError('not_found');
  return toQuestion(row, mayEdit(ctx, { authorId: row.ownerId }));
}

/** The answers to a question. */
export async function listAnswers(
  ctx: Context,
  slug: string,
  { sort, cursor, limit }: AnswerListQuery,
): Promise<Page<Answer>> {
  const keyset = await readCursor(ctx, answersList(sort), cursor);
  const viewer = viewerOf(ctx);
  const walk = { sort, keyset, limit: limit + 1 };
  const [[question], rows] = await ctx.db.batch([
    selectQuestionBySlug(ctx.db, slug, viewer),
    selectAnswers(ctx.db, questionIdOf(slug), viewer, walk),
  ]);
  if (!question) throw new AppError('not_found');
  const page = await toAnswerPage(ctx, rows, { sort, keyset, limit });
  return { ...page, total: question.answerCount };
}

/** A cursor is a place among the answers to one question; which question it is does not matter. */
function answersList(sort: AnswerSort): string {
  return `answers:${sort === 'best' ? 'best' : 'time'}:${sort}`;
}

async function toAnswerPage(
  ctx: Context,
  rows: AnswerRow[],
  { sort, keyset, limit }: { sort: AnswerSort; keyset: Keyset | null; limit: number },
): Promise<Page<Answer>> {
  const keyOf = (row: AnswerRow) => keyOfAnswer(row, sort);
  const page = await toPage(ctx, answersList(sort), rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map((row) => toAnswer(row, mayEdit(ctx, row))) };
}

/** Which answers the page of a question shows. */
export type WantedAnswers = { sort: AnswerSort; after?: string };

/** The page of a question: the question, a page of answers, its comments, and what the reader wrote; one round trip. */
export async function getQuestionPage(
  ctx: Context,
  slug: string,
  wanted: WantedAnswers,
  thread: WantedOfThread,
): Promise<{
  question: Question;
  answers: Page<Answer>;
  ownAnswerId: string | null;
  discussion: Discussion;
}> {
  const { sort, after } = wanted;
  const keyset = await readCursor(ctx, answersList(sort), after);
  const viewer = viewerOf(ctx);
  const id = questionIdOf(slug);
  const { row, discussion, others } = await loadDiscussed(
    ctx,
    {
      ...{ kind: 'question', id },
      select: selectQuestionBySlug(ctx.db, slug, viewer),
      beside: [
        selectAnswers(ctx.db, id, viewer, { sort, keyset, limit: ANSWERS_A_PAGE + 1 }),
        selectOwnAnswer(ctx, id),
      ],
    },
    thread,
  );
  const [rows, [own]] = others;
  return {
    question: present(ctx, row),
    answers: await toAnswerPage(ctx, rows, { sort, keyset, limit: ANSWERS_A_PAGE }),
    ownAnswerId: own?.id ?? null,
    discussion,
  };
}

/** The newest answer of the reader’s own to a question: who has answered is shown their answer instead of the form. */
function selectOwnAnswer({ db, actor }: Context, questionId: SQL) {
  return rawStatement<{ id: string }>(
    db,
    sql`SELECT a.id AS id FROM answers a WHERE a.question_id = ${questionId}
      AND a.author_id = ${getPersonId({ actor })} ORDER BY a.created_at DESC LIMIT 1`,
  );
}
