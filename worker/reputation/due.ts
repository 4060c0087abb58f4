import { type SQL, sql } from 'drizzle-orm';
import type { Votable } from '#src/questions/model.ts';
import { DELTAS, type Reason } from '#src/reputation/rules.ts';
import { literal } from '#worker/platform/db.ts';
import { approvedEdits, standingAcceptances, standingVotes } from '#worker/questions/queries.ts';

/** The day of UTC of a moment; an expression. */
const dayOf = (at: SQL) => sql`date(${at} / 1000, 'unixepoch')`;
const worth = (reason: Reason) => literal(DELTAS[reason]);

/** The source keys of a vote: what it is worth to the author, and what it costs the voter. */
export function keysOfVote(kind: Votable, id: string, voterId: string) {
  return { toAuthor: `vote:${kind}:${id}:${voterId}`, toVoter: `downvote:${id}` };
}

/** The entries that votes are for; `where` is over `v`. */
export function dueForVotes(where: SQL): SQL {
  const votes = standingVotes(where);
  return sql`SELECT author_id AS person_id, 'vote:' || target_kind || ':' || target_id || ':' || voter_id AS source_key,
      iif(value = 1, 'upvoted', 'downvoted') AS reason, target_kind, target_id,
      iif(value = 1, ${worth('upvoted')}, ${worth('downvoted')}) AS amount, 0 AS is_exempt, at, ${dayOf(sql`at`)} AS day
    FROM (${votes})
    UNION ALL SELECT voter_id, 'downvote:' || target_id, 'downvoting', target_kind, target_id, ${worth('downvoting')}, 0,
      at, ${dayOf(sql`at`)}
    FROM (${votes}) WHERE target_kind = 'answer' AND value = -1`;
}

/** The entries that the acceptance of an answer is for. */
export function dueForAcceptance(answerId: string): SQL {
  const accepted = standingAcceptances(sql`answers.id = ${answerId}`);
  const entry = (person: SQL, reason: 'accepted' | 'accepting') => sql`SELECT ${person} AS person_id,
    ${sql.raw(`'${reason}:'`)} || answer_id AS source_key, ${sql.raw(`'${reason}'`)} AS reason, 'answer' AS target_kind,
    answer_id AS target_id, ${worth(reason)} AS amount, 1 AS is_exempt, at, ${dayOf(sql`at`)} AS day FROM (${accepted})`;
  return sql`${entry(sql`author_id`, 'accepted')} UNION ALL ${entry(sql`asker_id`, 'accepting')}`;
}

/** The entry that an approved edit is for; `where` is over `s`. */
export function dueForEdits(where: SQL): SQL {
  return sql`SELECT suggester_id AS person_id, 'edit:' || id AS source_key, 'edit_approved' AS reason, target_kind,
      target_id, ${worth('edit_approved')} AS amount, 0 AS is_exempt, at, ${dayOf(sql`at`)} AS day
    FROM (${approvedEdits(where)})`;
}
