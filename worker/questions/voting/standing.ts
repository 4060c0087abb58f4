import { type SQL, sql } from 'drizzle-orm';

/**
 * The votes that stand, of those that a condition over `v` describes: a SELECT of target_kind, target_id, voter_id, author_id,
 * value and at.
 */
export function standingVotes(where: SQL): SQL {
  return sql`SELECT v.target_kind, v.target_id, v.person_id AS voter_id, v.author_id, v.value, v.created_at AS at
    FROM question_votes v WHERE ${where}`;
}

/**
 * The acceptances that stand, of those that a condition over `answers` describes: a SELECT of answer_id, author_id, asker_id
 * and at. Accepting one's own answer is none.
 */
export function standingAcceptances(where: SQL): SQL {
  return sql`SELECT answers.id AS answer_id, answers.author_id, questions.author_id AS asker_id,
      coalesce(answers.accepted_at, answers.created_at) AS at
    FROM answers JOIN questions ON questions.id = answers.question_id
    WHERE ${where} AND answers.accepted = 1 AND answers.author_id <> questions.author_id`;
}
