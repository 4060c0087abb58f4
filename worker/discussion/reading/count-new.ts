import { type SQL, sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';
import { countUpTo } from '#worker/platform/db.ts';
import { hasRestricted, isBlocked } from '#worker/social/queries.ts';

/** The most new comments that are counted. */
const MOST = 1_000;

/**
 * How many comments on a target became visible since a moment, by others whom a person did not restrict and who did not
 * block them; an expression. `since` and `person` are expressions too.
 */
export function newComments({ kind, id }: Ref, { since, person }: { since: SQL; person: SQL }): SQL<number> {
  const author = sql`c.author_id`;
  return countUpTo(
    sql`comments c WHERE c.target_kind = ${kind} AND c.target_id = ${id} AND c.status = 'public'
      AND c.published_at > ${since} AND ${author} <> ${person}
      AND NOT ${hasRestricted(person, author)} AND NOT ${isBlocked(person, author)}`,
    MOST,
  );
}

/** Whether a comment is public or moderated, so that its place is there; `id` is an expression. */
export function standsInPlace(id: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM comments c WHERE c.id = ${id} AND c.status IN ('public', 'moderated'))`;
}
