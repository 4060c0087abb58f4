import { type SQL, sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';
import { countUpTo } from '#worker/platform/db.ts';
import { hasRestricted, isBlocked } from '#worker/social/queries.ts';

/** So many new comments are counted, no more. */
const MOST = 1_000;

/**
 * How many comments on a thing became visible since a moment, by others whom a person hears: an expression. `since` and
 * `person` are expressions too.
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

/** Whether a comment was public and stands in its place, though it may wait to be let in again; `id` is an expression. */
export function standsInPlace(id: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM comments c WHERE c.id = ${id} AND c.status IN ('public', 'moderated'))`;
}
