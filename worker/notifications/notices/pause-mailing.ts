import { type SQL, sql } from 'drizzle-orm';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, rawStatement, type Statement } from '#worker/platform/db.ts';

const isUnread = sql`read_at IS NULL AND dismissed_at IS NULL`;

function aboutTarget({ kind, id }: Ref): SQL {
  return sql`target_kind = ${kind} AND target_id = ${id}`;
}

/**
 * Pauses mailing of the notices about a target if a condition holds (`mailed_at` becomes 0). An email that was composed while
 * the target is hidden would leave them out for good.
 */
export function statementToPauseMailing(db: Db, target: Ref, when: SQL): Statement {
  return rawStatement(
    db,
    sql`UPDATE notices SET mailed_at = 0 WHERE ${aboutTarget(target)} AND ${isUnread} AND mailed_at IS NULL AND ${when}`,
  );
}

/** Resumes mailing of the notices about a target if a condition holds; those that are still unread are in the next email. */
export function statementsToResumeMailing(ctx: Context, target: Ref, when: SQL): Statement[] {
  const paused = sql`FROM notices WHERE ${aboutTarget(target)} AND mailed_at = 0 AND ${when}`;
  return [
    ctx.events.recordForPeople(noticesChanged, sql`SELECT DISTINCT person_id ${paused} AND ${isUnread}`),
    rawStatement(
      ctx.db,
      sql`UPDATE notices SET mailed_at = NULL WHERE ${aboutTarget(target)} AND mailed_at = 0 AND ${when}`,
    ),
  ];
}
