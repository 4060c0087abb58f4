import { sql } from 'drizzle-orm';
import { type Db, inList, rawStatement } from '#worker/platform/db.ts';

/** The questions among some ids, with their addresses. */
export function selectQuestionsHere(db: Db, ids: readonly string[]) {
  return rawStatement<{ id: string; slug: string }>(
    db,
    sql`SELECT q.id AS id, q.slug AS slug FROM questions q WHERE ${inList(sql`q.id`, ids)}`,
  );
}

/** The answers among some ids, with their questions. */
export function selectAnswersHere(db: Db, ids: readonly string[]) {
  return rawStatement<{ id: string; questionId: string; slug: string }>(
    db,
    sql`SELECT a.id AS id, a.question_id AS "questionId", q.slug AS slug
      FROM answers a JOIN questions q ON q.id = a.question_id WHERE ${inList(sql`a.id`, ids)}`,
  );
}
