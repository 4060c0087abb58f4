import { type SQL, sql } from 'drizzle-orm';

/**
 * The approved edits, of those that a condition over `s` describes: a SELECT of id, target_kind, target_id, suggester_id and
 * at.
 */
export function approvedEdits(where: SQL): SQL {
  return sql`SELECT s.id, s.target_kind, s.target_id, s.suggester_id, s.decided_at AS at
    FROM suggested_edits s WHERE ${where} AND s.state = 'approved'`;
}
