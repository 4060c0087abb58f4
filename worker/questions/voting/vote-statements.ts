import { type SQL, sql } from 'drizzle-orm';
import type { Votable, Vote } from '#src/questions/model.ts';
import {
  BEATS_ACCEPTED,
  HOT_EPOCH,
  HOT_SECONDS,
  VOTES_A_DAY,
  VOTES_TO_ONE_PERSON,
} from '#src/questions/rules.ts';
import { wilsonSql } from '#worker/discussion/queries.ts';
import { type Db, literal, rawStatement, type Statement, whenChanged } from '#worker/platform/db.ts';

/** How hot a question is: `hotness` in SQL, where `log` has base 10. */
export function hotSql(score: SQL, askedAt: SQL): SQL {
  return sql`(sign(${score}) * log(max(abs(${score}), 1)) + (${askedAt} / 1000.0 - ${literal(HOT_EPOCH)}) / (1.0 * ${literal(HOT_SECONDS)}))`;
}

/** A vote about to be cast. `may`: whether they may, as a condition over no table; `since`: when their day began. */
export type Voting = {
  kind: Votable;
  id: string;
  personId: string;
  authorId: string;
  value: Vote;
  now: number;
  since: number;
  may: SQL;
};

const TABLES = { question: sql.raw('questions'), answer: sql.raw('answers') } as const;

/** The vote of the person before this one, 0 for none; an expression. */
function before({ kind, id, personId }: Voting): SQL {
  return sql`coalesce((SELECT v.value FROM question_votes v WHERE v.target_kind = ${kind} AND v.target_id = ${id}
    AND v.person_id = ${personId}), 0)`;
}

/**
 * Moves the counts of the target and what follows from them, by the difference of the new vote and the one before it. As the
 * guard of the batch it changes nothing for a vote that is not allowed, or is cast already.
 */
export function moveCounts(db: Db, voting: Voting): Statement {
  const { kind, id, value } = voting;
  const follows =
    kind === 'question'
      ? sql`hot = ${hotSql(sql`(n.up - n.down)`, sql`n.created_at`)}`
      : sql`bound = ${wilsonSql(sql`n.up`, sql`(n.up + n.down)`)}`;
  return rawStatement(
    db,
    sql`UPDATE ${TABLES[kind]} SET up_count = n.up, down_count = n.down, vote_score = n.up - n.down, ${follows}
      FROM (SELECT t.id, t.created_at, t.up_count + (${value} = 1) - (o.vote = 1) AS up,
          t.down_count + (${value} = -1) - (o.vote = -1) AS down
        FROM ${TABLES[kind]} t JOIN (SELECT ${before(voting)} AS vote) o
        WHERE t.id = ${id} AND o.vote <> ${value} AND ${voting.may} AND ${isWithinLimits(voting)}) n
      WHERE ${TABLES[kind]}.id = n.id`,
  );
}

/** Stores the vote, if the statement before changed something. */
export function storeVote(db: Db, { kind, id, personId, authorId, value, now }: Voting): Statement {
  if (value === 0)
    return rawStatement(
      db,
      sql`DELETE FROM question_votes WHERE target_kind = ${kind} AND target_id = ${id} AND person_id = ${personId}
        AND ${whenChanged}`,
    );
  return rawStatement(
    db,
    sql`INSERT INTO question_votes (target_kind, target_id, person_id, author_id, value, created_at)
      SELECT ${kind}, ${id}, ${personId}, ${authorId}, ${value}, ${now} WHERE ${whenChanged}
      ON CONFLICT DO UPDATE SET value = excluded.value, created_at = excluded.created_at`,
  );
}

/** Whether one more such vote is within the limits of a day (rules 3.8); this target's own vote does not count. */
export function isWithinLimits({ kind, id, personId, authorId, value, since }: Voting): SQL {
  if (value === 0) return sql`1`;
  const side = value === 1 ? 'up' : 'down';
  const counted = (more: SQL) => sql`(SELECT count(*) FROM question_votes c WHERE c.person_id = ${personId}
    AND c.created_at >= ${since} AND c.value = ${value} AND (c.target_kind, c.target_id) <> (${kind}, ${id}) ${more})`;
  return sql`(${counted(sql``)} < ${VOTES_A_DAY[side]}
    AND ${counted(sql`AND c.author_id = ${authorId}`)} < ${VOTES_TO_ONE_PERSON[side]})`;
}

/** Sets the rank of some answers from their bounds (`rankOf`); `ids` selects them. Right whenever it runs. */
export function rerank(db: Db, ids: SQL): Statement {
  return rawStatement(
    db,
    sql`UPDATE answers SET rank = bound + (accepted AND NOT EXISTS (SELECT 1 FROM answers o
        WHERE o.question_id = answers.question_id AND o.id <> answers.id AND o.bound >= answers.bound + ${BEATS_ACCEPTED}))
      WHERE id IN (${ids})`,
  );
}

/** The ids of an answer and of the accepted answer to the same question. */
export function withAccepted(answerId: string): SQL {
  return sql`SELECT ${answerId} UNION SELECT b.id FROM answers a JOIN answers b
    ON b.question_id = a.question_id AND b.accepted = 1 WHERE a.id = ${answerId}`;
}
