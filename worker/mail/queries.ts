import { sql } from 'drizzle-orm';
import { FORGET_BOUNCES_MS, POINTS, STOP_SCORE } from '#src/mail/rules.ts';
import type { MailFrequency } from '#src/notifications/rules.ts';
import { type Db, rawStatement, type Statement } from '#worker/platform/db.ts';

/**
 * Ends the open mail window of a person whose frequency changes: the window becomes due at once, or is deleted if the new
 * frequency is `never`. For the batch that stores the frequency.
 */
export function flushWindow(
  db: Db,
  { personId, frequency, now }: { personId: string; frequency: MailFrequency; now: number },
): Statement {
  return frequency === 'never'
    ? rawStatement(db, sql`DELETE FROM mail_windows WHERE person_id = ${personId}`)
    : rawStatement(
        db,
        sql`UPDATE mail_windows SET due_at = min(due_at, ${now}) WHERE person_id = ${personId}`,
      );
}

/**
 * Selects when emails to the address of a person last came back, if it was more than a passing failure, and whether emails
 * other than those about the account are stopped because of it.
 */
export function selectBounces(db: Db, personId: string, now: number) {
  return rawStatement<{ at: number; isStopped: 0 | 1 }>(
    db,
    sql`SELECT s.updated_at AS at, s.score >= ${STOP_SCORE} AS "isStopped"
      FROM people p JOIN suppressions s ON s.address = p.email
      WHERE p.id = ${personId} AND s.reason <> 'complaint' AND s.score >= ${POINTS.hard_bounce}
        AND s.updated_at > ${now - FORGET_BOUNCES_MS}`,
  );
}

/** Forgets the bounces of an address. A complaint stays. */
export function statementToForgetBounces(db: Db, address: string): Statement {
  return rawStatement(db, sql`DELETE FROM suppressions WHERE address = ${address} AND reason <> 'complaint'`);
}
