import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import { type Db, rawStatement, type Statement } from '#worker/platform/db.ts';
import { statementsToSettle } from '#worker/questions/writing/import-statements.ts';

/** The most questions of a person whose pages are renewed when they are claimed. */
const MOST = 500;

/** The questions that a person asked or answered. */
export function selectQuestionIdsOf(db: Db, personId: string) {
  return rawStatement<{ id: string }>(
    db,
    sql`SELECT q.id AS id FROM questions q WHERE q.author_id = ${personId}
      UNION SELECT a.question_id FROM answers a WHERE a.author_id = ${personId} LIMIT ${MOST}`,
  );
}

type HandOver = { from: SQL; to: string; questionIds: readonly string[] };

/**
 * Gives the questions and answers of a person (`from`, an expression) to another one, whose votes on them are undone: nobody
 * votes on their own.
 */
export function statementsToHandOverQuestions(
  ctx: Context,
  { from, to, questionIds }: HandOver,
): Statement[] {
  const { db } = ctx;
  const handOver = [
    sql`DELETE FROM question_votes WHERE person_id = ${to} AND author_id = ${from}`,
    sql`UPDATE question_votes SET author_id = ${to} WHERE author_id = ${from}`,
    sql`UPDATE answers SET author_id = ${to} WHERE author_id = ${from}`,
    sql`UPDATE questions SET author_id = ${to} WHERE author_id = ${from}`,
  ];
  return [...handOver.map((query) => rawStatement(db, query)), ...statementsToSettle(ctx, questionIds)];
}
