import { sql } from 'drizzle-orm';
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
