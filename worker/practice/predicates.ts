import { type SQL, sql } from 'drizzle-orm';
import { REOPEN_MS } from '#src/practice/words.ts';
import { isBuddyOfPractice } from '#worker/buddies/predicates.ts';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { visibleTo } from '#worker/social/queries.ts';

/**
 * Whether a viewer may see a practice and that it has check-ins. Every statement that shows practices or check-ins uses this
 * predicate and no other. A draft is its owner's alone; `buddies` are the buddies of this practice, not of another. `table` is
 * the alias of `practices` in the statement.
 */
export function readablePractice(viewer: SqlViewer, table = 'practices'): SQL {
  const of = (column: string) => sql.raw(`${table}.${column}`);
  return visibleTo(viewer, {
    author: of('person_id'),
    visibility: sql`iif(${of('draft')}, 'private', ${of('visibility')})`,
    isBuddyOfIt: (person) => isBuddyOfPractice(of('id'), person),
  });
}

/**
 * Whether a viewer who may see a practice also sees what its check-ins say. Where the practice keeps that until its
 * completion, it opens when the practice can no longer be reopened, or when its owner said so; it never closes again.
 */
export function showsDetails(viewer: SqlViewer, now: number, table = 'practices'): SQL {
  if (viewer.kind === 'system') return sql`1`;
  const of = (column: string) => sql.raw(`${table}.${column}`);
  const isOwn = viewer.kind === 'member' ? sql`${of('person_id')} = ${viewer.personId}` : sql`0`;
  return sql`(${isOwn} OR ${of('reveal')} = 'at_once' OR ${of('revealed_at')} IS NOT NULL
    OR coalesce(${of('completed_at')} <= ${now - REOPEN_MS}, 0))`;
}

/** Whether a practice runs or is about to: it is no draft, not completed and not archived. */
export function isRunning(table = 'practices'): SQL {
  const of = (column: string) => sql.raw(`${table}.${column}`);
  return sql`(${of('draft')} = 0 AND ${of('completed_at')} IS NULL AND ${of('archived_at')} IS NULL)`;
}
