import { type SQL, sql } from 'drizzle-orm';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/** The notices that tell a person once (P1) what somebody did. */
type Told = { type: string; personId: string; actorId: string };

/**
 * Takes off the bell what a person did not read yet of something that was taken back, if a condition holds. The notice stays,
 * put away (`dismissed_at` is 0), so that doing it anew tells nobody twice.
 */
export function statementsToHide(ctx: Context, told: Told, when: SQL): Statement[] {
  return move(ctx, sql`${those(told)} AND dismissed_at IS NULL AND ${when}`, sql`0`);
}

/** It was done anew, if a condition holds: the same notice is there again, as if nothing had been taken back. */
export function statementsToUnhide(ctx: Context, told: Told, when: SQL): Statement[] {
  return move(ctx, sql`${those(told)} AND dismissed_at = 0 AND ${when}`, sql`NULL`);
}

/** Whether a person has it unread on the bell: telling them anew would show it twice. */
export function isUnread(told: Told): SQL {
  return sql`EXISTS (SELECT 1 FROM notices WHERE ${those(told)} AND dismissed_at IS NULL)`;
}

function those({ type, personId, actorId }: Told): SQL {
  return sql`person_id = ${personId} AND type = ${type} AND priority = 1 AND actor_id = ${actorId} AND read_at IS NULL`;
}

function move(ctx: Context, where: SQL, to: SQL): Statement[] {
  return [
    ctx.events.recordForPeople(noticesChanged, sql`SELECT DISTINCT person_id FROM notices WHERE ${where}`),
    rawStatement(ctx.db, sql`UPDATE notices SET dismissed_at = ${to} WHERE ${where}`),
  ];
}
