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
  type ResponseRow,
  selectResponses,
  statementToMarkMailed,
  type Words,
} from '#worker/notifications/notices/responses.ts';
export {
  hasSeen,
  isRetracted,
  isUnread,
  statementsToRead,
  statementsToRestore,
  statementsToRetract,
} from '#worker/notifications/notices/retract.ts';
export { type NoticeRow, refsOf, selectNoticesByIds } from '#worker/notifications/notices/select-notices.ts';

/** A SELECT of `person_id`: the people who follow the discussion of a target at a level. For recipients of a notice. */
export function followersOfThread(thread: Ref, level: ThreadLevel): SQL {
  return sql`SELECT person_id FROM thread_levels
    WHERE target_kind = ${thread.kind} AND target_id = ${thread.id} AND level = ${level}`;
}

/** A SELECT of `person_id`: the people who have a P1 notice of a type about a target. */
export function notifiedOnce({ type, target }: { type: string; target: Ref }): SQL {
  return sql`SELECT n.person_id FROM notices n WHERE n.target_kind = ${target.kind} AND n.target_id = ${target.id}
    AND n.type = ${type} AND n.priority = 1`;
}

/** Whether a person wants no email of notices at all; `person` is an expression of their id. */
export function wantsNoMail(person: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM notice_settings s WHERE s.person_id = ${person} AND s.mail_frequency = 'never')`;
}

/**
 * How and when a person wants email. `quietFrom/To` are minutes after midnight in their time zone (`isQuiet`); null means no
 * quiet hours.
 */
export type MailSettings = {
  personId: string;
  mailFrequency: MailFrequency;
  quietFrom: number | null;
  quietTo: number | null;
  timeZone: string;
  locale: Locale;
};

/** Selects the mail settings of some people; people without settings have the defaults. */
export function selectMailSettings(db: Db, personIds: readonly string[]) {
  return rawStatement<MailSettings>(
    db,
    sql`SELECT p.id AS "personId", coalesce(s.mail_frequency, ${DEFAULT_MAIL_FREQUENCY}) AS "mailFrequency",
        s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo", p.time_zone AS "timeZone", p.locale
      FROM json_each(${JSON.stringify(personIds)}) who JOIN people p ON p.id = who.value
      LEFT JOIN notice_settings s ON s.person_id = p.id`,
  );
}

/** Selects the number on a person's bell and its version. No row means that the person never had a notice. */
export function selectBox(db: Db, personId: string) {
  return rawStatement<{ unread: number; version: number }>(
    db,
    sql`SELECT unread, version FROM notice_boxes WHERE person_id = ${personId}`,
  );
}

/** How many actions of others one person was notified of, by type of notice. */
export type NotifiedCount = { person_id: string; type: string; count: number };

/** Counts what some people were notified of since a time of each, by type; considers at most `most` notices a person. */
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

/** Selects the numbers on the bells of some people, where they are not 0. */
export function selectUnreadNumbers(db: Db, personIds: readonly string[]) {
  return rawStatement<{ person_id: string; unread: number }>(
    db,
    sql`SELECT person_id, unread FROM notice_boxes
      WHERE person_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)})) AND unread > 0`,
  );
}

/** Sets how often a person gets email of notices. */
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
