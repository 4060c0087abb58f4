import { type SQL, sql } from 'drizzle-orm';
import { BEATS_ACCEPTED } from '#src/questions/rules.ts';
import { wilsonSql } from '#worker/discussion/queries.ts';
import { counters, type Projection } from '#worker/platform/projection.ts';
import { hotSql } from '#worker/questions/voting/vote-statements.ts';

/** The votes of a target with a value, imported ones included; over the key `k`. */
function votes(kind: 'question' | 'answer', way: 'up' | 'down'): SQL {
  const table = sql.raw(kind === 'question' ? 'questions' : 'answers');
  const value = sql.raw(way === 'up' ? '1' : '-1');
  return sql`((SELECT t.${sql.raw(`imported_${way}`)} FROM ${table} t WHERE t.id = k.id)
    + (SELECT count(*) FROM question_votes v WHERE v.target_kind = ${sql.raw(`'${kind}'`)} AND v.target_id = k.id
      AND v.value = ${value}))`;
}

const ofQuestion = { up: votes('question', 'up'), down: votes('question', 'down') };
const ofAnswer = { up: votes('answer', 'up'), down: votes('answer', 'down') };
const scoreOfQuestion = sql`(${ofQuestion.up} - ${ofQuestion.down})`;

/** The votes of questions and answers and what follows from them, and the numbers of answers and of questions. */
export const questionProjections: Projection[] = [
  counters({
    name: 'questions',
    table: 'questions',
    key: ['id'],
    numbers: {
      answer_count: sql`(SELECT count(*) FROM answers a WHERE a.question_id = k.id)`,
      up_count: ofQuestion.up,
      down_count: ofQuestion.down,
      vote_score: scoreOfQuestion,
      hot: hotSql(scoreOfQuestion, sql`(SELECT t.created_at FROM questions t WHERE t.id = k.id)`),
    },
  }),
  counters({
    name: 'answers.votes',
    table: 'answers',
    key: ['id'],
    numbers: {
      up_count: ofAnswer.up,
      down_count: ofAnswer.down,
      vote_score: sql`(${ofAnswer.up} - ${ofAnswer.down})`,
      bound: wilsonSql(ofAnswer.up, sql`(${ofAnswer.up} + ${ofAnswer.down})`),
    },
  }),
  counters({
    name: 'answers.rank',
    table: 'answers',
    key: ['id'],
    numbers: {
      rank: sql`(SELECT t.bound + (t.accepted AND NOT EXISTS (SELECT 1 FROM answers o
          WHERE o.question_id = t.question_id AND o.id <> t.id AND o.bound >= t.bound + ${BEATS_ACCEPTED}))
        FROM answers t WHERE t.id = k.id)`,
    },
  }),
  counters({
    name: 'tags.question_count',
    table: 'tags',
    key: ['id'],
    numbers: { question_count: sql`(SELECT count(*) FROM question_tags w WHERE w.tag_id = k.id)` },
  }),
];
