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
 * What people were told of a thing that is away for a while, if a condition holds, is in no mail until it is back: a mail
 * would leave it out for good. `mailed_at` is 0 meanwhile.
 */
export function statementToPauseMailing(db: Db, target: Ref, when: SQL): Statement {
  return rawStatement(
    db,
    sql`UPDATE notices SET mailed_at = 0 WHERE ${aboutTarget(target)} AND ${isUnread} AND mailed_at IS NULL AND ${when}`,
  );
}

/** It is back, if a condition holds: what is still unread comes with the next mail. */
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
