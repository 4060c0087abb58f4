import { type SQL, sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';

/**
 * How many reactions of each kind a target has, as the JSON of `ReactionCounts`; an expression. `id` is an expression over
 * the statement's row.
 */
export function reactionCountsOf(kind: string, id: SQL): SQL {
  return sql`(SELECT json_group_object(c.kind, c.count) FROM reaction_counts c
    WHERE c.target_kind = ${kind} AND c.target_id = ${id} AND c.count > 0)`;
}

/** The kind of a person's reaction to a target; null for none, and for no person (null). An expression. */
export function reactionOf(kind: string, id: SQL, personId: string | SQL | null): SQL {
  if (personId === null) return sql`NULL`;
  return sql`(SELECT r.kind FROM reactions r WHERE r.target_kind = ${kind}
    AND r.target_id = ${id} AND r.person_id = ${personId} AND r.kind <> ${TAKEN_BACK})`;
}

/** Whether a person has a reaction to a target now; an expression. */
export function hasReacted({ kind, id }: Ref, personId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM reactions r WHERE r.target_kind = ${kind} AND r.target_id = ${id}
    AND r.person_id = ${personId} AND r.kind <> ${TAKEN_BACK})`;
}

/**
 * The kind of a reaction that was taken back. Its row stays, because it holds when the author was last notified of this
 * person: repeated likes must not notify repeatedly.
 */
export const TAKEN_BACK = 'none';
