import { type SQL, sql } from 'drizzle-orm';
import { type Db, inList, rawStatement, type Statement } from '#worker/platform/db.ts';
import type { TaggedRow } from '#worker/platform/searchable.ts';
import { questionTagsJson } from '#worker/questions/reading/columns.ts';
import { questions } from '#worker/questions/tables.ts';

/** How many questions a tag gains from another tag; questions with both are counted already. */
export function countQuestionsGained(fromId: string, toId: string): SQL {
  return sql`(SELECT count(*) FROM question_tags a WHERE a.tag_id = ${fromId}
    AND NOT EXISTS (SELECT 1 FROM question_tags b WHERE b.question_id = a.question_id AND b.tag_id = ${toId}))`;
}

/** Moves the questions of one tag to another; a question with both keeps the other. The caller updates the counters. */
export function statementsToRetagQuestions(db: Db, fromId: string, toId: string): Statement[] {
  return [
    rawStatement(
      db,
      sql`DELETE FROM question_tags WHERE tag_id = ${fromId} AND EXISTS (SELECT 1 FROM question_tags b
        WHERE b.question_id = question_tags.question_id AND b.tag_id = ${toId})`,
    ),
    rawStatement(db, sql`UPDATE question_tags SET tag_id = ${toId} WHERE tag_id = ${fromId}`),
  ];
}

/** Removes a tag from all questions. */
export function statementToUntagQuestions(db: Db, tagId: string): Statement {
  return rawStatement(db, sql`DELETE FROM question_tags WHERE tag_id = ${tagId}`);
}

/** The present tags of questions, with the version of each. */
export function selectTagsOfQuestions(db: Db, ids: readonly string[]) {
  return db
    .select({
      id: questions.id,
      version: questions.version,
      tags: sql<TaggedRow['tags']>`${questionTagsJson}`
        .mapWith((json: string) => JSON.parse(json) as TaggedRow['tags'])
        .as('question_tags'),
    })
    .from(questions)
    .where(inList(questions.id, ids));
}
