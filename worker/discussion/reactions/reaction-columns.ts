import { type SQL, sql } from 'drizzle-orm';
import type { ReactionCounts, ReactionKind } from '#src/discussion/reaction-rules.ts';
import type { Ref } from '#src/shared/ref.ts';

/**
 * How many of each kind a thing has, as a column; `id` is an expression over the statement's row. NULL, so none, costs the
 * page that shows it nothing.
 */
export function reactionCountsOf(kind: string, id: SQL): SQL.Aliased<ReactionCounts> {
  return sql`(SELECT json_group_object(c.kind, c.count) FROM reaction_counts c
    WHERE c.target_kind = ${kind} AND c.target_id = ${id} AND c.count > 0)`
    .mapWith((json: string) => JSON.parse(json) as ReactionCounts)
    .as('reaction_counts');
}

/** The reaction of a person to a thing, null for none, as a column; nobody in particular (null) has none. */
export function reactionOf(
  kind: string,
  id: SQL,
  personId: string | SQL | null,
): SQL.Aliased<ReactionKind | null> {
  const own =
    personId === null
      ? sql<null>`NULL`
      : sql<ReactionKind | null>`(SELECT r.kind FROM reactions r WHERE r.target_kind = ${kind}
    AND r.target_id = ${id} AND r.person_id = ${personId} AND r.kind <> ${TAKEN_BACK})`;
  return own.as('own_reaction');
}

/** Whether a person reacts to a thing as it is now: an expression. */
export function hasReacted({ kind, id }: Ref, personId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM reactions r WHERE r.target_kind = ${kind} AND r.target_id = ${id}
    AND r.person_id = ${personId} AND r.kind <> ${TAKEN_BACK})`;
}

/**
 * The kind of a reaction that was taken back. Its row stays, because it knows when the author last heard of this person:
 * liking again and again shall not call again and again.
 */
export const TAKEN_BACK = 'none';
