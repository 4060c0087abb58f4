import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#src/social/visibility.ts';

/** Whether a person saved a target, 0 or 1; null for no person (null). `id` is an expression over the statement's row. */
export function isSaved(kind: string, id: SQL, personId: string | null): SQL {
  if (personId === null) return sql`NULL`;
  return sql`EXISTS (SELECT 1 FROM bookmarks b WHERE b.person_id = ${personId}
    AND b.target_kind = ${kind} AND b.target_id = ${id})`;
}

/** Whether the viewer saved a target, as a column `saved`; null for everybody but members. */
export function savedColumn(kind: string, id: SQL, viewer: Viewer) {
  const personId = viewer.kind === 'member' ? viewer.personId : null;
  return sql<boolean | null>`${isSaved(kind, id, personId)}`.mapWith(Boolean).as('saved');
}
