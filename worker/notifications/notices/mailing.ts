import { type SQL, sql } from 'drizzle-orm';
import { wants } from '#worker/notifications/notices/preference-predicates.ts';
import { selectNotices } from '#worker/notifications/notices/select-notices.ts';
import { type Db, rawStatement, type Statement } from '#worker/platform/db.ts';

/** Whether the person wants the type of a row `n` of `notices` by email. */
const isMailWanted = wants(sql`n.person_id`, sql`n.type`, 'mail');

/** Whether a row `n` of `notices` is unread and due to be mailed. */
const unmailed = sql`n.read_at IS NULL AND n.dismissed_at IS NULL AND n.mailed_at IS NULL`;

/** Whether a person has notices that are due to be mailed; `person` is an expression of their id. */
export function hasUnmailed(person: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM notices n WHERE n.person_id = ${person} AND ${unmailed} AND ${isMailWanted})`;
}

/**
 * Selects the notices that are due to be mailed to some people, with their actors: at most `perPerson` each, P1 before P2,
 * the oldest first. `hydrateTargets` (titles, as that person may see them) and `presentNotice` make the texts.
 */
export function selectUnmailed(
  db: Db,
  { personIds, perPerson }: { personIds: readonly string[]; perPerson: number },
) {
  return selectNotices(
    db,
    sql`notices.id IN (SELECT m.id FROM json_each(${JSON.stringify(personIds)}) who JOIN notices m ON m.id IN (
      SELECT n.id FROM notices n WHERE n.person_id = who.value AND ${unmailed} AND ${isMailWanted}
      ORDER BY n.priority, n.updated_at LIMIT ${perPerson}))`,
  ).orderBy(sql`notices.person_id, notices.priority, notices.updated_at`);
}

/**
 * Selects which notices the email to each person counts («and 12 more»), in the order of its lines and at most a thousand.
 * `numbers` are row numbers as JSON: so many ids would not fit into a parameter.
 */
export function selectUnmailedNumbers(db: Db, personIds: readonly string[]) {
  return rawStatement<{ person_id: string; numbers: string }>(
    db,
    sql`SELECT who.value AS person_id, (SELECT json_group_array(number) FROM
        (SELECT n.rowid AS number FROM notices n WHERE n.person_id = who.value AND ${unmailed} AND ${isMailWanted}
          ORDER BY n.priority, n.updated_at LIMIT 1000)) AS numbers
      FROM json_each(${JSON.stringify(personIds)}) who`,
  );
}

/** What the emails to some people hold: the ids of the notices that have a line, and the row numbers of all counted ones. */
export type MailedParts = {
  personIds: readonly string[];
  lines: readonly string[];
  counted: readonly number[];
};

/**
 * Marks the notices of emails that were composed at `at` as mailed. Notices that were created, merged, restored or resumed
 * since stay due for the next email. A notice with a line is marked even if it was paused or retracted since. Notices that
 * the person wants no email of are marked too. Put these statements in the batch that queues the emails.
 */
export function markMailed(
  db: Db,
  { personIds, lines, counted, at }: MailedParts & { at: number },
): Statement[] {
  return [
    rawStatement(
      db,
      sql`UPDATE notices AS n SET mailed_at = ${at} WHERE n.person_id IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))
        AND ${unmailed} AND +n.updated_at <= ${at}
        AND (n.rowid IN (SELECT value FROM json_each(${JSON.stringify(counted)})) OR NOT ${isMailWanted})`,
    ),
    rawStatement(
      db,
      sql`UPDATE notices SET mailed_at = ${at} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(lines)}))
        AND (mailed_at IS NULL OR mailed_at = 0) AND updated_at <= ${at}`,
    ),
  ];
}

/**
 * Marks notices as mailed that an email left out because their targets are gone; otherwise they would open window after
 * window. A notice stays due if an event was merged into it since `at`.
 */
export function markPassedOver(
  db: Db,
  { noticeIds, at }: { noticeIds: readonly string[]; at: number },
): Statement {
  return rawStatement(
    db,
    sql`UPDATE notices SET mailed_at = ${at} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(noticeIds)}))
      AND mailed_at IS NULL AND updated_at <= ${at}`,
  );
}
