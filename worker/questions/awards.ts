import { sql } from 'drizzle-orm';
import { answerAccepted, answerUnaccepted, voteSet } from '#src/questions/events.ts';
import { RECIPROCAL, WORTH } from '#src/standing/rules.ts';
import { type Award, award, awardKey } from '#worker/platform/award.ts';
import { literal } from '#worker/platform/db.ts';

const ACCEPTED = 'questions.accepted';
const VOTED = 'questions.voted';

/** An answer that somebody else accepted. */
const accepted = award({
  reason: ACCEPTED,
  amount: WORTH.answerAccepted,
  on: [answerAccepted, answerUnaccepted],
  look: ({ authorId, answerId }) => ({
    personId: authorId,
    entries: sql`e.source_key = ${awardKey(ACCEPTED, answerId)}`,
    sources: sql`a.id = ${answerId}`,
  }),
  select: (
    person,
    where,
  ) => sql`SELECT a.author_id AS person_id, a.id AS key, 'answer' AS target_kind, a.id AS target_id,
      a.accepted_at AS at, NULL AS day
    FROM answers a JOIN questions q ON q.id = a.question_id AND q.author_id <> a.author_id
    WHERE a.author_id = ${person} AND a.accepted = 1 AND ${where}`,
});

/** A vote that a question or an answer received, unless two people vote for each other too much. */
const voted = award({
  reason: VOTED,
  amount: WORTH.voteReceived,
  on: [voteSet],
  look: ({ authorId, voterId, targetKind, targetId }) => ({
    personId: authorId,
    entries: sql`e.source_key = ${awardKey(VOTED, `${targetId}:${voterId}`)}`,
    sources: sql`v.target_kind = ${targetKind} AND v.target_id = ${targetId} AND v.person_id = ${voterId}`,
  }),
  select: (
    person,
    where,
  ) => sql`SELECT v.author_id AS person_id, v.target_id || ':' || v.person_id AS key, v.target_kind,
      v.target_id, v.created_at AS at, NULL AS day
    FROM question_votes v WHERE v.author_id = ${person} AND v.value = 1 AND ${where} AND NOT ${isReciprocal}`,
});

/**
 * Whether the voter of `v` and its author had voted for each other too much by then: both often, and with a great share of the
 * voter’s votes. Only earlier votes are counted, so what was earned before stays.
 */
const isReciprocal = sql`(SELECT min(there, back) >= ${literal(RECIPROCAL.votes)} AND there * 100 >= given * ${literal(RECIPROCAL.percent)}
  FROM (SELECT count(*) AS given, coalesce(sum(x.author_id = v.author_id), 0) AS there,
      (SELECT count(*) FROM question_votes y WHERE y.person_id = v.author_id AND y.author_id = v.person_id AND y.value = 1
        AND y.created_at < v.created_at) AS back
    FROM question_votes x WHERE x.person_id = v.person_id AND x.value = 1 AND x.created_at < v.created_at))`;

/** What being useful to people who ask is worth. */
export const questionAwards: Award[] = [accepted, voted];
