import { type SQL, sql } from 'drizzle-orm';
import { answerGroup, questionGroup } from '#src/questions/cache-groups.ts';
import { answerDeleted, answerPosted, questionAsked, questionDeleted } from '#src/questions/events.ts';
import { answerPath, questionPath } from '#src/questions/rules.ts';
import { inList, named } from '#worker/platform/db.ts';
import { targetEvent } from '#worker/platform/target-events.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { requireCommenter } from '#worker/questions/permissions.ts';
import { readableAnswer, readableQuestion } from '#worker/questions/predicates.ts';
import { answers, questions } from '#worker/questions/tables.ts';

/** The id of the question with a slug; an expression. */
export function questionIdOf(slug: string): SQL {
  return sql`(SELECT questions.id FROM questions WHERE questions.slug = ${slug})`;
}

/** The id of an answer, NULL for one that does not exist; an expression. */
export function answerIdOf(id: string): SQL {
  return sql`(SELECT answers.id FROM answers WHERE answers.id = ${id})`;
}

/** Questions as targets of comments, mentions and notices. They take votes instead of reactions. */
export const questionTarget: TargetKind = {
  kind: 'question',
  hasComments: true,
  requireCommenter: requireCommenter(
    (id) => sql`SELECT q.author_id AS id FROM questions q WHERE q.id = ${id}`,
  ),
  hasReactions: false,
  pages: { section: 'questions', idOf: questionIdOf },
  publishedOn: targetEvent(questionAsked, ({ questionId }) => questionId),
  goneOn: targetEvent(questionDeleted, ({ questionId }) => questionId),
  select: (db, ids, { viewer }) =>
    db
      .select({
        id: questions.id,
        title: questions.title,
        path: sql<string>`questions.slug`.mapWith(questionPath).as('path'),
        authorId: questions.authorId,
        locale: questions.locale,
      })
      .from(questions)
      .where(sql`${inList(questions.id, ids)} AND ${readableQuestion(viewer)}`),
  isVisible: (id, { viewer }) =>
    sql`EXISTS (SELECT 1 FROM questions WHERE questions.id = ${id} AND ${readableQuestion(viewer)})`,
  authorOf: (id) => sql`(SELECT questions.author_id FROM questions WHERE questions.id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: sql<string>`questions.slug`.mapWith(questionGroup).as('page_group') })
      .from(questions)
      .where(inList(questions.id, ids)),
};

/** Answers as targets. Each has a page of its own, where its comments are. */
export const answerTarget: TargetKind = {
  kind: 'answer',
  hasComments: true,
  requireCommenter: requireCommenter(
    (id) => sql`SELECT a.author_id AS id FROM answers a WHERE a.id = ${id}
      UNION SELECT q.author_id FROM answers a JOIN questions q ON q.id = a.question_id WHERE a.id = ${id}`,
  ),
  hasReactions: false,
  pages: { section: 'answers', idOf: answerIdOf },
  publishedOn: targetEvent(answerPosted, ({ answerId }) => answerId),
  goneOn: targetEvent(answerDeleted, ({ answerId }) => answerId),
  select: (db, ids, { viewer }) =>
    db
      .select({
        id: named(answers.id, 'answer_id'),
        title: questions.title,
        path: sql<string>`answers.id`.mapWith(answerPath).as('path'),
        authorId: named(answers.authorId, 'answer_author'),
        locale: questions.locale,
      })
      .from(answers)
      .innerJoin(questions, sql`questions.id = answers.question_id`)
      .where(sql`${inList(answers.id, ids)} AND ${readableAnswer(viewer)}`),
  isVisible: (id, { viewer }) =>
    sql`EXISTS (SELECT 1 FROM answers JOIN questions ON questions.id = answers.question_id
      WHERE answers.id = ${id} AND ${readableAnswer(viewer)})`,
  authorOf: (id) => sql`(SELECT answers.author_id FROM answers WHERE answers.id = ${id})`,
  // The page of the question shows how many comments an answer has.
  pageGroups: (db, ids) =>
    db
      .select({
        group: sql<string>`shown.name`
          .mapWith((name: string) => {
            const [kind, key = ''] = [name.slice(0, 1), name.slice(1)];
            return kind === 'q' ? questionGroup(key) : answerGroup(key);
          })
          .as('page_group'),
      })
      .from(
        sql`(SELECT 'a' || answers.id AS name FROM answers WHERE ${inList(sql`answers.id`, ids)}
          UNION ALL SELECT 'q' || questions.slug FROM answers JOIN questions ON questions.id = answers.question_id
          WHERE ${inList(sql`answers.id`, ids)}) shown`,
      ),
};
