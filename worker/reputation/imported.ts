import { type SQL, sql } from 'drizzle-orm';
import type { Votable } from '#src/questions/model.ts';
import { DELTAS } from '#src/reputation/rules.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { statementsToSettle } from '#worker/platform/ledger.ts';
import { dueForAcceptance } from '#worker/reputation/due.ts';
import { reputationLedger } from '#worker/reputation/ledger.ts';

/** The imported votes of a target by their days in UTC; nobody knows who cast them. */
export type ImportedVotes = {
  kind: Votable;
  id: string;
  authorId: string;
  days: readonly { day: string; up: number; down: number }[];
};

/**
 * Makes the ledger agree with imported votes, by the same deltas and caps as votes cast here: an entry for each, with a key
 * that begins with `import`. For the batch that stores the target.
 */
export function statementsToCreditImport(ctx: Context, votes: ImportedVotes): Statement[] {
  const { kind, id, authorId, days } = votes;
  const entries = days.flatMap(({ day, up, down }) => [
    ...entriesOf(`import:${kind}:${id}:${day}:up`, 'upvoted', day, up),
    ...entriesOf(`import:${kind}:${id}:${day}:down`, 'downvoted', day, down),
  ]);
  return statementsToSettle(ctx, reputationLedger, {
    among: sql`e.target_kind = ${kind} AND e.target_id = ${id} AND e.source_key LIKE 'import:%'`,
    due: sql`SELECT ${authorId} AS person_id, value ->> 'key' AS source_key, value ->> 'reason' AS reason,
        ${kind} AS target_kind, ${id} AS target_id, value ->> 'amount' AS amount, 0 AS is_exempt, value ->> 'at' AS at,
        value ->> 'day' AS day
      FROM json_each(${JSON.stringify(entries)})`,
  });
}

function entriesOf(key: string, reason: 'upvoted' | 'downvoted', day: string, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    ...{ key: `${key}:${at}`, reason, amount: DELTAS[reason], at: Date.parse(day), day },
  }));
}

/** Makes the ledger agree with the acceptance of an imported answer. */
export function statementsToCreditAcceptance(ctx: Context, answerId: string): Statement[] {
  return statementsToSettle(ctx, reputationLedger, {
    among: sql`e.target_kind = 'answer' AND e.target_id = ${answerId} AND e.reason IN ('accepted', 'accepting')`,
    due: dueForAcceptance(answerId),
  });
}

/**
 * Gives what a person earned to another one, within the caps of their days. What they earned from each other is worth
 * nothing any more. `from` is an expression; goes after the statements that give the texts.
 */
export function statementsToMoveReputation(ctx: Context, from: SQL, to: string): Statement[] {
  const { db } = ctx;
  return [
    rawStatement(
      db,
      sql`UPDATE OR IGNORE reputation_entries SET person_id = ${to}, credited = 0 WHERE person_id = ${from}`,
    ),
    rawStatement(db, sql`UPDATE people SET reputation = 0 WHERE id = ${from}`),
    ...statementsToSettle(ctx, reputationLedger, {
      among: sql`e.person_id = ${to}`,
      due: sql`SELECT person_id, source_key, reason, target_kind, target_id, amount, is_exempt, at, day
        FROM reputation_entries own WHERE own.person_id = ${to} AND own.withdrawn_at IS NULL AND ${isByAnother(to)}`,
    }),
  ];
}

/** Whether an entry `own` is for what somebody else did: not a vote on one's own text, not the acceptance of one's own answer. */
function isByAnother(to: string): SQL {
  return sql`own.source_key <> 'vote:' || own.target_kind || ':' || own.target_id || ':' || ${to}
    AND (own.reason <> 'downvoting' OR EXISTS (SELECT 1 FROM question_votes v WHERE v.target_kind = own.target_kind
      AND v.target_id = own.target_id AND v.person_id = ${to}))
    AND (own.reason NOT IN ('accepted', 'accepting') OR EXISTS (SELECT 1 FROM answers a JOIN questions q
      ON q.id = a.question_id WHERE a.id = own.target_id AND a.author_id <> q.author_id))`;
}
