import { type SQL, sql } from 'drizzle-orm';
import { DEFAULT_MAIL_FREQUENCY, type MailFrequency, type ThreadLevel } from '#src/notifications/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Ref } from '#src/shared/ref.ts';
import { type Db, rawStatement, type Statement } from '#worker/platform/db.ts';

export {
  hasUnmailed,
  type MailedParts,
  markMailed,
  markPassedOver,
  selectUnmailed,
  selectUnmailedNumbers,
} from '#worker/notifications/notices/mailing.ts';
export {
  statementsToResumeMailing,
  statementToPauseMailing,
} from '#worker/notifications/notices/pause-mailing.ts';
export {
  isTakenBack,
  isUnread,
  statementsToRead,
  statementsToRestore,
  statementsToRetract,
} from '#worker/notifications/notices/retract.ts';
export { type NoticeRow, refsOf } from '#worker/notifications/notices/select-notices.ts';

/** The people who follow the discussion of a thing at a level: a SELECT of `person_id`, for recipients of a notice. */
export function followersOfThread(thread: Ref, level: ThreadLevel): SQL {
  return sql`SELECT person_id FROM thread_levels
    WHERE target_kind = ${thread.kind} AND target_id = ${thread.id} AND level = ${level}`;
}

/** Who was told once (P1) of a thing as a type of notice: a SELECT of `person_id`. */
export function notifiedOnce({ type, target }: { type: string; target: Ref }): SQL {
  return sql`SELECT n.person_id FROM notices n WHERE n.target_kind = ${target.kind} AND n.target_id = ${target.id}
    AND n.type = ${type} AND n.priority = 1`;
}

/** Whether a person wants no mail of notices at all; `person` is an expression over their id. */
export function wantsNoMail(person: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM notice_settings s WHERE s.person_id = ${person} AND s.mail_frequency = 'never')`;
}

/** How and when a person wants mail. `quietFrom/To` are minutes after their midnight (`isQuiet`), null: no quiet hours. */
export type MailSettings = {
  personId: string;
  mailFrequency: MailFrequency;
  quietFrom: number | null;
  quietTo: number | null;
  timeZone: string;
  locale: Locale;
};

/** How and when some people want mail; those who said nothing have the defaults. */
export function selectMailSettings(db: Db, personIds: readonly string[]) {
  return rawStatement<MailSettings>(
    db,
    sql`SELECT p.id AS "personId", coalesce(s.mail_frequency, ${DEFAULT_MAIL_FREQUENCY}) AS "mailFrequency",
        s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo", p.time_zone AS "timeZone", p.locale
      FROM json_each(${JSON.stringify(personIds)}) who JOIN people p ON p.id = who.value
      LEFT JOIN notice_settings s ON s.person_id = p.id`,
  );
}

/** The number on somebody's bell, and how often it changed; no row: nothing was ever told. */
export function selectBox(db: Db, personId: string) {
  return rawStatement<{ unread: number; version: number }>(
    db,
    sql`SELECT unread, version FROM notice_boxes WHERE person_id = ${personId}`,
  );
}

/** How often people were told of each type since a time, a person and type: what came back to them. */
export type NotifiedCount = { person_id: string; type: string; count: number };

/** What some people were told of since a time each, by type, and how much is unread; of each at most so many notices. */
export function selectNotifiedCounts(
  db: Db,
  { since, most }: { since: readonly { personId: string; since: number }[]; most: number },
) {
  return rawStatement<NotifiedCount>(
    db,
    sql`SELECT who.value ->> 'personId' AS person_id, n.type AS type, sum(max(n.actor_count, 1)) AS count
      FROM json_each(${JSON.stringify(since)}) who JOIN notices n ON n.rowid IN (
        SELECT m.rowid FROM notices m WHERE m.person_id = who.value ->> 'personId' AND m.dismissed_at IS NULL
          AND m.updated_at > who.value ->> 'since' ORDER BY m.updated_at DESC LIMIT ${most})
      WHERE n.actor_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 3 DESC`,
  );
}

/** The numbers on the bells of some people. */
export function selectUnreadNumbers(db: Db, personIds: readonly string[]) {
  return rawStatement<{ person_id: string; unread: number }>(
    db,
    sql`SELECT person_id, unread FROM notice_boxes
      WHERE person_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)})) AND unread > 0`,
  );
}

/** Somebody wants mail of notices as often as that from now on. */
export function setMailFrequency(
  db: Db,
  { personId, frequency, now }: { personId: string; frequency: MailFrequency; now: number },
): Statement {
  return rawStatement(
    db,
    sql`INSERT INTO notice_settings (person_id, mail_frequency, updated_at) VALUES (${personId}, ${frequency}, ${now})
      ON CONFLICT (person_id) DO UPDATE SET mail_frequency = excluded.mail_frequency, updated_at = excluded.updated_at`,
  );
}
